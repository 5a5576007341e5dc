using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Chats.Rendering;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Fakes.Telegram.Formatting;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chats.Telegram;

public sealed class TelegramRendererTests
{
    [Fact]
    public void A_digest_is_as_a_person_reviewed_it() => Golden.Hold(
        "telegram-digest.txt", Show(TelegramRenderer.Render(SomeMessages.Digest(SomeMessages.Talks()))));

    [Fact]
    public void Hostile_text_is_as_a_person_reviewed_it() => Golden.Hold(
        "telegram-hostile.txt", Show(TelegramRenderer.Render(SomeMessages.Digest(SomeMessages.Hostile()))));

    [Fact]
    public void A_long_digest_is_split_between_stories()
    {
        MessageSection[] stories = [.. Enumerable.Repeat(SomeMessages.Talks(), 16)];
        IReadOnlyList<TelegramPayload> parts = TelegramRenderer.Render(SomeMessages.Digest(stories));
        Assert.True(parts.Count > 1);
        Assert.All(
            parts.Skip(1).SkipLast(1), part => Assert.StartsWith("<b>1. ⬆ ", part.Html!, StringComparison.Ordinal));
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.Keyboard));
        Assert.NotNull(parts[^1].Keyboard);
    }

    [Case("R06")]
    [Fact]
    public void A_message_of_nothing_still_shows_something()
    {
        Assert.Equal("—", Assert.Single(TelegramRenderer.Render(new ChatMessage { Sections = [] })).Html);
        Assert.Equal("—", Assert.Single(TelegramRenderer.Render(SomeMessages.Of("\u200B \u3164\n"))).Html);
    }

    [Fact]
    public void A_picture_carries_what_fits_below_it()
    {
        var image = new MessageImage(new byte[] { 1, 2, 3 }, "a map");
        TelegramPayload small = Assert.Single(TelegramRenderer.Render(SomeMessages.Of("short") with { Image = image }));
        Assert.Equal([1, 2, 3], small.Image);
        IReadOnlyList<TelegramPayload> large =
            TelegramRenderer.Render(SomeMessages.Of(new string('x', 1500)) with { Image = image });
        Assert.Equal(["", new string('x', 1500)], large.Select(part => part.Plain));
        Assert.Null(large[1].Image);
    }

    [Fact]
    public void A_command_alone_can_be_pressed_and_no_other_text_can()
    {
        var ours = new MessageBlock(BlockKind.Line, [new Span("/help", SpanStyle.Code), new Span(" or /stop")]);
        string html = Assert.Single(TelegramRenderer.Render(new() { Sections = [SomeMessages.Section(ours)] })).Html!;
        Assert.Equal("/help or /\u200Bstop", html);
    }

    [Case("R06")]
    [Fact]
    public void A_word_of_ten_thousand_letters_is_cut_and_nothing_is_lost()
    {
        string word = string.Concat(Enumerable.Repeat("क्षि", 2500));
        IReadOnlyList<TelegramPayload> parts = TelegramRenderer.Render(SomeMessages.Of(word, BlockKind.Quote));
        Assert.Equal(word, string.Concat(parts.Select(part => part.Plain)));
        Assert.All(parts, part => Assert.InRange(part.Plain.Length, 1, 4096));
    }

    [Case("R01")]
    [Property(MaxTest = 400)]
    public Property Telegram_takes_every_part_whatever_the_text() =>
        Prop.ForAll(HostileText.Messages, message =>
        {
            foreach (TelegramPayload part in TelegramRenderer.Render(message))
                HoldsLimits(TelegramPayload.Read(part.Write()));
        });

    [Case("R05")]
    [Property(MaxTest = 400)]
    public Property Every_letter_arrives_once_and_in_order() =>
        Prop.ForAll(HostileText.Messages, message =>
        {
            MessageBlock[] blocks = [.. message.Sections.SelectMany(section => section.Blocks).Select(Unlinked)];
            string wanted = string.Concat(blocks.SelectMany(block => block.Spans, Harmless));
            ChatMessage unlinked = message with { Sections = [SomeMessages.Section(blocks)] };
            string shown = string.Concat(TelegramRenderer.Render(unlinked).Select(part => part.Plain));
            Assert.Equal(Letters(wanted), Letters(shown));
        });

    private static void HoldsLimits(TelegramPayload part)
    {
        FormattedText shown = HtmlParser.Parse(part.Html!);
        Assert.Equal(part.Plain, shown.Text);
        Assert.InRange(shown.Text.Trim().Length, part.Image is null ? 1 : 0, part.Image is null ? 4096 : 1024);
        Assert.InRange(shown.Entities.Count, 0, 100);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part.Html!), 0, 32768);
        Assert.DoesNotContain(shown.Entities, entity => entity.Type == "text_mention");
    }

    private static MessageBlock Unlinked(MessageBlock block) =>
        block with { Spans = [.. block.Spans.Select(span => span with { Link = null })] };

    private static string Harmless(MessageBlock block, Span span) =>
        block.Kind == BlockKind.Code ? HarmlessText.Columns(span.Text) : HarmlessText.Line(span.Text);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Show(IEnumerable<TelegramPayload> parts) => string.Join(
        "\n----\n",
        parts.Select(part => part.Html!.Replace("\u200B", "‹zwsp›", StringComparison.Ordinal)
            + string.Concat((part.Keyboard ?? []).Select(row =>
                "\n" + string.Join(' ', row.Select(button => $"[{button.Text}: {button.Action}]")))))) + "\n";
}
