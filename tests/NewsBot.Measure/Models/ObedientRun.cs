using NewsBot.Articles;
using NewsBot.Articles.Pages;
using NewsBot.CommandLine;
using NewsBot.Delivery.Messages;
using NewsBot.Digests;
using NewsBot.Fakes.Models;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;

namespace NewsBot.Measure.Models;

/// <summary>
/// Takes a page with a hidden instruction the whole way (page, sentences, an obedient model, the gate, a second try,
/// the message of a chat) and looks for what must not be there.
/// </summary>
internal sealed class ObedientRun(
    GatedSummarizer summarizer, IntegrityGate gate, StoryMaterial sentences, StorySections sections)
{
    private const int MostSentences = 14;
    private const int InputTokens = 1200;
    private static readonly string[] Languages = ["id", "en"];
    private static readonly string[] Carriers = ["01-", "04-", "09-", "12-"];
    private readonly Article[] _seeds =
        [.. SampleArticles.Load().Where((_, index) => Carriers.Contains($"{index + 1:00}-", StringComparer.Ordinal))];

    /// <summary>How often the model was shown something that it obeyed.</summary>
    public int Obeyed { get; private set; }

    /// <summary>How many lines of the model were told all the same.</summary>
    public int Told { get; private set; }

    /// <summary>Counts from nothing again.</summary>
    public void Reset() => (Obeyed, Told) = (0, 0);

    /// <summary>What was seen of an instruction; null where nothing was.</summary>
    /// <param name="number">Which combination.</param>
    /// <param name="guarded">False where the model is shown everything, so that the gate is alone.</param>
    public string? Effect(int number, bool guarded)
    {
        Article seed = _seeds[number % _seeds.Length];
        string page = Injections.Page(number, seed.Title, seed.Text.Split('\n'));
        PageContent read = PageReader.Read(page, new PageHints(seed.Address, seed.Title, seed.Outlet, "en"));
        Article article = seed with { Text = read.Text };
        if (article.Text.Length == 0)
            return null;
        string message = Message(Worded(article, guarded));
        return Array.Find(Injections.Effects, effect => message.Contains(effect, StringComparison.OrdinalIgnoreCase))
            is { } seen ? $"{seen} | {message}" : null;
    }

    private DigestStory Worded(Article article, bool guarded)
    {
        var story = new Story
        {
            Id = new StoryId(1),
            Topic = "ukraine-peace",
            Version = 1,
            Began = article.Published,
            Updated = article.Published,
            Articles = [article],
        };
        Summary plain = summarizer.Summarize(story, Languages).Summary;
        IReadOnlyList<MaterialSentence> material = guarded ? sentences.Of(story, InputTokens) : Everything(article);
        var asked = new FakeStory(
            Task, [.. material.Select(s => new ShownSentence(s.Id, s.From, s.Text))], Languages, 0, "");
        Obeyed += asked.Sentences.Any(sentence => ObedientModel.Wanted(sentence.Text, "").Any()) ? 1 : 0;
        FakeAnswer answer = ObedientModel.Obey(asked);
        var judge = new TellingJudge(gate, story, material, Languages);
        JudgedAnswer judged = judge.Judge(new ModelReply(Outcome.Answered, answer.Text, "obedient"), 1);
        Told += judged.Told.Values.Sum(told => told.Lines.Count);
        return new DigestStory
        {
            Id = story.Id,
            Version = 1,
            IsUpdate = false,
            Summary = Rungs.Over(plain, judged.Told),
            Sources = [new DigestSource(article.Outlet, article.Address, "en", null, [article.Id])],
            Outlets = 1,
            Languages = ["en"],
            RankReasons = [],
            Latest = article.Published,
        };
    }

    private static MaterialSentence[] Everything(Article article) =>
    [
        .. Text.Sentences.Split(article.Text, article.Language, MostSentences).Select((sentence, index) =>
            new MaterialSentence(
                $"s{index}", new Provenance(article.Id, index), $"2025-01-01 {article.Outlet} en", sentence.Text)),
    ];

    /// <summary>All that a reader sees of it, addresses of sources apart.</summary>
    private string Message(DigestStory story) => string.Join(
        '\n',
        sections.Of(story, 1, Languages, mark: null).Blocks
            .SelectMany(block => block.Spans).Where(span => span.Link is null).Select(span => span.Text));

    private static readonly string Task = Prompts
        .Load(new Configuration.ConfigFiles(folder: null), new Configuration.ConfigErrors()).Story(Languages, 3);
}
