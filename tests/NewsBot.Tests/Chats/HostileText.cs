using FsCheck;
using FsCheck.Fluent;
using NewsBot.Delivery.Messages;

namespace NewsBot.Tests.Chats;

/// <summary>Messages of texts that try to break out of their place.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "<b>", "</a>", "<a href=\"x\">", "&lt;", "&", "&#0;", "&amp;amp;", "<!--", "<", ">", "\"", "'", "`", "```", "*",
        "_", "[x](discord://a)", "tg://user?id=1", "@everyone", "@here", "<@1>", "<@&2>",
        "</cmd:3>", "#tag", "/start", "$TON",
        "\u202E", "\u2066", "\u2069", "\u200F", "\u200B", "\u00AD", "\uFEFF", "\uD83D", "\uDE00", "\uFFFF",
        "\0", "\u001b[31m",
        "\r\n", "\n", "\t", "\u2028", "e\u0301\u0302\u0303\u0304\u0305\u0306", "\u0301", "\u0E49", "क्षि", "\u1100",
        "\u3164",
        "👩‍👩‍👧‍👦", "🇺🇦", "1️⃣", "👍🏽", "\u200D", "\uFE0F", "\U000E0041", "🏴\U000E0067\U000E007F", "😀",
        "evil.example", "https://evil.example/a?b=c&d=\"e\"", "word", " ", "  ", "слово", "言葉", "a. ", "é", "…",
    ];

    private static readonly Uri[] Links =
    [
        new("https://news.example/a?b=1&c=%22"), new("http://localhost/x"), new("javascript:alert(1)"),
        new("https://user:pass@news.example/"), new("https://xn--e1afmkfd.example/"),
        new("/relative", UriKind.Relative), new("https://приклад.укр/шлях"), new("http://[::1]/"),
        new("https://n.example/" + new string('a', 1900) + "&&&&"),
    ];

    public static Gen<string> Text { get; } =
        from pieces in Gen.ListOf(Gen.Elements(Pieces))
        from times in Gen.Frequency((8, Gen.Constant(1)), (1, Gen.Choose(2, 300)))
        select string.Concat(Enumerable.Repeat(string.Concat(pieces), times));

    public static Arbitrary<ChatMessage> Messages { get; } =
        (from sections in Gen.ListOf(Gen.ListOf(Block).Select(blocks => new MessageSection { Blocks = [.. blocks] }))
         from hasImage in Gen.Elements(true, false, false)
         from button in Text
         select new ChatMessage
         {
             Sections = [.. sections],
             Buttons = [[new MessageButton(button, "latest")]],
             Image = hasImage ? new MessageImage(new byte[] { 1 }, "a map") : null,
         }).ToArbitrary();

    private static Gen<MessageBlock> Block =>
        from kind in Gen.Elements(Enum.GetValues<BlockKind>())
        from spans in Gen.ListOf(Span)
        select new MessageBlock(kind, [.. spans]);

    private static Gen<Span> Span =>
        from text in Text
        from style in Gen.Elements(Enum.GetValues<SpanStyle>())
        from link in Gen.Frequency((3, Gen.Constant((Uri?)null)), (1, Gen.Elements(Links).Select(link => (Uri?)link)))
        select new Span(text, style, link);
}
