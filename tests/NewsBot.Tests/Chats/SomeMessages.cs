using NewsBot.Delivery.Messages;

namespace NewsBot.Tests.Chats;

/// <summary>Messages as a chat would get them.</summary>
internal static class SomeMessages
{
    public static ChatMessage Digest(params MessageSection[] stories) => new()
    {
        Sections =
        [
            Section(
                MessageBlock.Of(BlockKind.Heading, "Proses perdamaian Ukraina / Ukraine peace process"),
                MessageBlock.Of(BlockKind.Small, "Senin, 10 Februari 2025, 07.00 / Monday, 10 February 2025, 07:00")),
            .. stories,
            Section(MessageBlock.Of(
                BlockKind.Small,
                "Kalimat diambil dari liputan. / Sentences are taken from the coverage.")),
        ],
        Buttons = [[new MessageButton("Lini masa / Timeline", "timeline 4"), new MessageButton("Mengapa?", "why 4")]],
    };

    public static MessageSection Talks() => Section(
        new MessageBlock(
            BlockKind.Heading,
            [new Span("1. ⬆ "), new Span("Delegasi bertemu di Jenewa untuk membahas gencatan senjata")]),
        MessageBlock.Of(BlockKind.Bullet, "🇮🇩 Kedua delegasi bertemu di Jenewa selama tiga jam."),
        MessageBlock.Of(
            BlockKind.Bullet,
            "🇬🇧 Both delegations met in Geneva for three hours; 1,000 prisoners may be exchanged."),
        MessageBlock.Of(BlockKind.Quote, "«Мы обсудили 30 дней тишины», — сказал представитель."),
        new MessageBlock(BlockKind.Small,
        [
            new Span("3 sumber / sources · id en ru: "),
            new Span("Antara", Link: new Uri("https://www.antaranews.com/berita/1?a=1&b=2")),
            new Span(", "),
            new Span("Ukrinform", Link: new Uri("https://www.ukrinform.net/rubric-polytics/2.html")),
            new Span(" · /story 4"),
        ]));

    public static MessageSection Hostile() => Section(
        MessageBlock.Of(
            BlockKind.Heading,
            "2. <b>Bold</b> & \"quoted\" _*[x](tg://user?id=1)*_ @everyone \u202EDLROW\u202C"),
        MessageBlock.Of(
            BlockKind.Bullet,
            "Write to @admin, press /start or #tag, buy $TON at evil.example; U.S. gives 3.5 % (1.2.3.4)"),
        new MessageBlock(BlockKind.Line,
        [
            new Span("https://bank.example/login", Link: new Uri("https://evil.example/x")),
            new Span(" · "),
            new Span("page", Link: new Uri("http://localhost:5080/digest/1")),
            new Span(" · "),
            new Span("script", Link: new Uri("javascript:alert(1)")),
        ]));

    public static MessageSection Section(params MessageBlock[] blocks) => new() { Blocks = blocks };

    public static ChatMessage Of(string text, BlockKind kind = BlockKind.Line) =>
        new() { Sections = [Section(MessageBlock.Of(kind, text))] };
}
