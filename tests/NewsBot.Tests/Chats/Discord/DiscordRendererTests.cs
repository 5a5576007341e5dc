using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Chats.Discord.Rendering;
using NewsBot.Chats.Rendering;
using NewsBot.Delivery.Messages;
using NewsBot.Discord;
using NewsBot.Discord.Payloads;
using NewsBot.Tests.Conventions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chats.Discord;

public sealed class DiscordRendererTests
{
    [Fact]
    public void A_digest_is_as_a_person_reviewed_it() => Golden.Hold(
        "discord-digest.txt", Show(DiscordRenderer.Render(SomeMessages.Digest(SomeMessages.Talks()))));

    [Fact]
    public void Hostile_text_is_as_a_person_reviewed_it() => Golden.Hold(
        "discord-hostile.txt", Show(DiscordRenderer.Render(SomeMessages.Digest(SomeMessages.Hostile()))));

    [Fact]
    public void A_long_digest_is_split_between_stories()
    {
        MessageSection[] stories = [.. Enumerable.Repeat(SomeMessages.Talks(), 24)];
        IReadOnlyList<DiscordPayload> parts = DiscordRenderer.Render(SomeMessages.Digest(stories));
        Assert.True(parts.Count > 1);
        Assert.Equal(26, parts.Sum(part => part.Embeds.Count));
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.Buttons));
        Assert.NotNull(parts[^1].Buttons);
        Assert.Equal(Enumerable.Range(0, parts.Count).Select(i => i > 0), parts.Select(part => part.IsContinued));
    }

    [Case("R06")]
    [Fact]
    public void A_message_of_nothing_still_shows_something()
    {
        Assert.Equal("—", Only(new ChatMessage { Sections = [] }).Text);
        Assert.Equal("—", Only(SomeMessages.Of("\u200B \u3164\n")).Text);
    }

    [Fact]
    public void Two_buttons_that_do_the_same_are_one_for_Discord_refuses_them()
    {
        var button = new MessageButton("again", "latest");
        DiscordPayload part = Assert.Single(DiscordRenderer.Render(
            SomeMessages.Of("x") with { Buttons = [[button, button], [button]] }));
        Assert.Equal([button], Assert.Single(part.Buttons!));
    }

    [Fact]
    public void The_plain_form_keeps_the_words_and_drops_links_styles_and_the_picture()
    {
        ChatMessage message = SomeMessages.Digest(SomeMessages.Talks()) with
        {
            Image = new MessageImage(new byte[] { 1 }, "a map"),
        };
        DiscordPayload plain = Assert.Single(DiscordRenderer.Render(message)).PlainForm!;
        Assert.Null(plain.PlainForm);
        Assert.Null(plain.Image);
        string text = string.Concat(plain.Embeds.Select(embed => embed.Text));
        Assert.Contains("Ukrinform", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](http", text, StringComparison.Ordinal);
    }

    [Case("R01")]
    [Property(MaxTest = 400)]
    public Property Discord_takes_every_part_whatever_the_text() =>
        Prop.ForAll(HostileText.Messages, message =>
        {
            foreach (DiscordPayload part in DiscordRenderer.Render(message).Select(Stored))
            {
                Assert.Null(MessageLimits.Broken(part.Spec(Buttons(part))));
                if (part.PlainForm is { } plain)
                    Assert.Null(MessageLimits.Broken(plain.Spec(Buttons(plain))));
                Assert.All(part.Embeds, embed => Assert.False(string.IsNullOrWhiteSpace(
                    $"{embed.Title}{embed.Text}".Replace("\u200B", "", StringComparison.Ordinal))));
            }
        });

    [Case("R05")]
    [Property(MaxTest = 400)]
    public Property Every_letter_arrives_once_and_in_order() =>
        Prop.ForAll(HostileText.Messages, message =>
        {
            MessageBlock[] blocks = [.. message.Sections.SelectMany(section => section.Blocks).Select(Unlinked)];
            string wanted = string.Concat(blocks.SelectMany(block => block.Spans, Harmless));
            ChatMessage unlinked = message with { Sections = [SomeMessages.Section(blocks)] };
            string shown = string.Concat(DiscordRenderer.Render(unlinked)
                .SelectMany(part => part.Embeds)
                .Select(embed => embed.Title + embed.Text));
            Assert.Equal(Letters(wanted), Letters(shown));
        });

    [Case("R02")]
    [Property(MaxTest = 400)]
    public Property No_text_mentions_or_links_anything() =>
        Prop.ForAll(HostileText.Text.ToArbitrary(), text =>
        {
            // Each by itself: what one ends with and the next begins with makes no link.
            foreach (EmbedText embed in DiscordRenderer.Render(SomeMessages.Of(text)).SelectMany(part => part.Embeds))
            {
                Assert.DoesNotContain("://", embed.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("@everyone", embed.Text, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[<\[*_~`|]", embed.Text);
            }
        });

    private static DiscordPayload Stored(DiscordPayload part) => DiscordPayload.Read(part.Write());

    private static EmbedText Only(ChatMessage message) =>
        Assert.Single(Assert.Single(DiscordRenderer.Render(message)).Embeds);

    private static IReadOnlyList<IReadOnlyList<DiscordButton>> Buttons(DiscordPayload part) =>
        [.. (part.Buttons ?? []).Select(row => row
            .Select(button => new DiscordButton(button.Text, new string('t', 12) + button.Action)).ToArray())];

    private static MessageBlock Unlinked(MessageBlock block) =>
        block with { Spans = [.. block.Spans.Select(span => span with { Link = null })] };

    private static string Harmless(MessageBlock block, Span span) =>
        block.Kind == BlockKind.Code ? HarmlessText.Columns(span.Text) : HarmlessText.Line(span.Text);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Show(IEnumerable<DiscordPayload> parts) => string.Join(
        "\n====\n",
        parts.Select(part => string.Join("\n----\n", part.Embeds.Select(embed =>
                (embed.Title is null ? "" : $"[title] {embed.Title}\n") + embed.Text))
            .Replace("\u200B", "‹zwsp›", StringComparison.Ordinal)
            + string.Concat((part.Buttons ?? []).Select(row =>
                "\n" + string.Join(' ', row.Select(button => $"[{button.Text}: {button.Action}]")))))) + "\n";
}
