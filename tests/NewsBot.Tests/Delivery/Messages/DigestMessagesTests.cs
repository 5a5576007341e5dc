using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Digests.Rendering;
using NewsBot.Summaries;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Topics;

namespace NewsBot.Tests.Delivery.Messages;

public sealed class DigestMessagesTests
{
    private static readonly DigestMessages Messages = new(new StorySections(new SideNames(Shipped.Gazetteer)));

    [Fact]
    public void A_digest_says_each_story_in_each_language_with_its_marks_and_sources()
    {
        ChatMessage message = Messages.Digest(Digest(isUpdate: true), ["id", "en"], isLate: true);
        Assert.Equal(3, message.Sections.Count);
        string[] lines = Lines(message);
        Assert.Equal("Proses perdamaian Ukraina / The Ukraine peace process · terlambat / late", lines[0]);
        Assert.Equal("Senin, 10 Februari 2025, 12:00 WIB / Monday, 10 February 2025, 12:00 WIB", lines[1]);
        Assert.Equal("1. 🇮🇩 PERKEMBANGAN · Kedua presiden berbicara lewat telepon.", lines[2]);
        Assert.Contains("🇬🇧 UPDATE · Kedua presiden berbicara lewat telepon.", lines);
        Assert.Contains(lines, line => line.StartsWith("1 media / 1 outlet · id uk: Harian Contoh, Kantor", Sentence));
        Assert.Contains(lines, line => line.Contains("own outlet of a party: Ukraine", Sentence));
        Assert.StartsWith("How it was made", lines[^1], Sentence);
    }

    [Fact]
    public void The_words_of_others_in_their_language_are_quotes_with_their_language_said()
    {
        Digest digest = Digest(isUpdate: false);
        Line original = digest.Stories[0].Summary.ByLanguage["id"].Headline with { Engine = LineEngine.Original };
        Summary summary = digest.Stories[0].Summary with
        {
            ByLanguage = new Dictionary<string, LocalSummary>
            {
                ["en"] = new(digest.Stories[0].Summary.ByLanguage["en"].Headline, [original]),
            },
        };
        digest = digest with { Stories = [digest.Stories[0] with { Summary = summary }] };
        MessageBlock quote = Messages.Digest(digest, ["en"], isLate: false).Sections[1].Blocks
            .Single(block => block.Kind == BlockKind.Quote);
        Assert.EndsWith(
            "(in Indonesian · Harian Contoh)", string.Concat(quote.Spans.Select(span => span.Text)), Sentence);
    }

    [Fact]
    public void A_language_that_a_story_lacks_is_left_out_and_one_that_has_none_of_them_is_told_in_what_it_has()
    {
        Assert.Contains(
            "🇬🇧",
            string.Concat(Lines(Messages.Digest(Digest(isUpdate: false), ["uk", "en"], isLate: false))),
            Sentence);
        Assert.Contains(
            "🇮🇩", string.Concat(Lines(Messages.Digest(Digest(isUpdate: false), ["uk"], isLate: false))), Sentence);
    }

    [Fact]
    public void An_outlet_is_named_once_however_often_it_wrote()
    {
        Digest digest = Digest(isUpdate: false);
        DigestStory story = digest.Stories[0];
        story = story with { Sources = [.. story.Sources, .. story.Sources] };
        Assert.Equal(
            Lines(Messages.Digest(digest, ["en"], isLate: false)),
            Lines(Messages.Digest(digest with { Stories = [story] }, ["en"], isLate: false)));
    }

    private const StringComparison Sentence = StringComparison.Ordinal;

    [Fact]
    public void An_update_says_what_is_new()
    {
        Digest digest = Digest(isUpdate: true);
        DigestStory story = digest.Stories[0];
        LocalSummary english = story.Summary.ByLanguage["en"] with
        {
            FactWords = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["actor:country:tr"] = "Türkiye",
                ["act:exchange:done"] = "prisoner exchange",
            },
        };
        story = story with
        {
            NewFacts = ["actor:country:tr", "act:exchange:done", "date:2025-05-16"],
            Summary = story.Summary with
            {
                ByLanguage = new Dictionary<string, LocalSummary>(StringComparer.Ordinal) { ["en"] = english },
            },
        };
        Assert.Contains(
            "New: prisoner exchange; Türkiye",
            Lines(Messages.Digest(digest with { Stories = [story] }, ["en"], isLate: false)));
    }

    [Fact]
    public void A_sentence_in_its_original_language_is_shown_once()
    {
        Digest digest = Digest(isUpdate: false);
        DigestStory story = digest.Stories[0];
        Line quoted = story.Summary.ByLanguage["en"].Headline with
        {
            Text = "Сторони домовилися.",
            Language = "uk",
            Engine = LineEngine.Original,
        };
        story = story with
        {
            Summary = story.Summary with
            {
                ByLanguage = new Dictionary<string, LocalSummary>(StringComparer.Ordinal)
                {
                    ["id"] = story.Summary.ByLanguage["en"] with { Lines = [quoted] },
                    ["en"] = story.Summary.ByLanguage["en"] with { Lines = [quoted] },
                },
            },
        };
        Assert.Single(
            Lines(Messages.Digest(digest with { Stories = [story] }, ["id", "en"], isLate: false)),
            line => line.Contains(quoted.Text, Sentence));
    }

    private static Digest Digest(bool isUpdate)
    {
        DigestCandidate candidate = SomeNews.Candidate(
            1, SomeNews.Article(11), SomeNews.Article(12, "Kantor Presiden", "uk", side: "ua"));
        Digest digest = new DigestComposer(Microsoft.Extensions.Options.Options.Create(new DigestOptions()))
            .Compose(SomeNews.Request(candidate))!;
        return digest with { Stories = [digest.Stories[0] with { IsUpdate = isUpdate }] };
    }

    private static string[] Lines(ChatMessage message) =>
        [.. message.Sections.SelectMany(section => section.Blocks)
            .Select(block => string.Concat(block.Spans.Select(span => span.Text)))];
}
