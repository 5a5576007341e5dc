using System.Globalization;
using System.Text;
using NewsBot.Articles;
using NewsBot.Digests.Rendering;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Gate;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary>Says in words what each stage makes of an article, and why.</summary>
internal sealed class Explanation(
    TopicJudge judge,
    Gazetteer gazetteer,
    TopicList topics,
    FeatureReader features,
    GatedSummarizer summarizer)
{
    private const int MostShown = 12;

    /// <summary>The explanation, some lines a stage.</summary>
    public string Of(Article article)
    {
        var text = new StringBuilder();
        AppendArticle(text, article);
        foreach (TopicVerdict verdict in judge.Judge(article))
            AppendTopic(text, verdict);
        AppendNames(text, article);
        AppendStory(text, article);
        AppendSummary(text, article);
        return text.ToString();
    }

    private static void AppendArticle(StringBuilder text, Article article)
    {
        Heading(text, "Article");
        Line(text, "title", article.Title);
        Line(text, "address", article.Address.AbsoluteUri);
        Line(text, "language", article.Language);
        Line(text, "published", article.Published.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture));
        Line(text, "text from", article.TextFrom == TextSource.Page
            ? "the page"
            : $"the feed, because {article.PageNote}");
        string[] paragraphs = article.Text.Split('\n');
        Line(text, "text", $"{paragraphs.Length} paragraphs, {article.Text.Length} characters, the first:");
        Line(text, "", paragraphs[0]);
    }

    private static void AppendTopic(StringBuilder text, TopicVerdict verdict)
    {
        Heading(text, $"Topic {verdict.Topic}");
        Line(text, "verdict", verdict.Relevant ? "relevant" : "not relevant");
        Line(text, "score", verdict.Score.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (Reason reason in verdict.Reasons)
            Line(text, reason.Weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture), reason.Text);
    }

    private void AppendNames(StringBuilder text, Article article)
    {
        string head = article.Title + "\n" + article.Text;
        Heading(text, "Names and acts");
        Line(text, "names", string.Join(", ", gazetteer.Find(head, article.Language)
            .GroupBy(mention => mention.Name.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Take(MostShown)
            .Select(group => $"{group.Key} ×{group.Count()}")));
        Line(text, "acts", string.Join(", ", topics.FindActs(head, article.Language)
            .GroupBy(mention => mention.Act, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Take(MostShown)
            .Select(group => $"{group.Key} ×{group.Count()} (“{Written(head, group.First())}”)")));
    }

    private static string Written(string text, ActMention act) => text.Substring(act.Start, act.Length);

    private void AppendStory(StringBuilder text, Article article)
    {
        ArticleFeatures read = features.Read(article);
        Heading(text, "Story (what it is compared by)");
        Line(text, "acts", Strongest(read.Acts));
        Line(text, "names", Strongest(read.Names));
        Line(text, "numbers", Strongest(read.Numbers));
        Line(text, "concepts", Strongest(read.LeadConcepts));
    }

    private void AppendSummary(StringBuilder text, Article article)
    {
        var story = new Story
        {
            Id = new StoryId(1),
            Topic = topics.All[0].Id,
            Version = 1,
            Began = article.Published,
            Updated = article.Published,
            Articles = [article],
        };
        (Summary summary, IReadOnlyList<LineVerdict> verdicts) =
            summarizer.Summarize(story, ["id", "en", "uk", "ru"]);
        Heading(text, "Summary, if it were a story of its own");
        Line(text, "facts", string.Join("; ", summary.Facts));
        foreach ((string language, LocalSummary local) in summary.ByLanguage)
        {
            foreach (Line line in local.Lines.Prepend(local.Headline))
                Line(text, language, $"{line.Text} [{How(line)}]");
        }

        AppendParity(text, story, summary);
        AppendGate(text, verdicts);
    }

    private static void AppendGate(StringBuilder text, IReadOnlyList<LineVerdict> verdicts)
    {
        Heading(text, "Integrity gate");
        LineVerdict[] refused = [.. verdicts.Where(verdict => verdict.Refusals.Count > 0)];
        Line(text, "lines", $"{verdicts.Count - refused.Length} of {verdicts.Count} passed all of "
            + string.Join(", ", IntegrityGate.RuleNames));
        foreach (LineVerdict verdict in refused)
        {
            IEnumerable<string> reasons = verdict.Refusals.Select(refusal => $"{refusal.Rule}: {refusal.Reason}");
            Line(text, "refused", $"{verdict.For}: {verdict.Text} [{string.Join("; ", reasons)}]");
        }
    }

    /// <summary>Whether the languages carry the same names, numbers and dates, and which only one has.</summary>
    private void AppendParity(StringBuilder text, Story story, Summary summary)
    {
        KeyValuePair<string, LocalSummary>[] told = [.. summary.ByLanguage];
        Heading(text, "The same names, numbers and dates in both languages");
        foreach (KeyValuePair<string, LocalSummary> other in told.Skip(1))
        {
            Parity parity = summarizer.Compare(story, told[0].Value, other.Value);
            string only = string.Concat(
                Only(told[0].Key, parity.OnlyFirst),
                Only(other.Key, parity.OnlySecond));
            string share = parity.Share.ToString("P0", CultureInfo.InvariantCulture);
            Line(text, $"{told[0].Key}–{other.Key}", $"{share} shared{only}");
        }
    }

    private static string Only(string language, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "" : $"; only in {language}: {string.Join(", ", keys.Take(MostShown))}";

    private static string How(Line line)
    {
        IEnumerable<string> from = line.Sources.Select(source =>
            source.Sentence < 0 ? "the title" : $"sentence {source.Sentence + 1}");
        string checks = line.Checks.Count > 0 ? "; checked: " + string.Join(", ", line.Checks) : "";
        return $"{line.Engine.ToString().ToLowerInvariant()} from "
            + $"{string.Join(", ", from.Distinct(StringComparer.Ordinal))}{checks}";
    }

    private static string Strongest(IReadOnlyDictionary<string, double> bag) =>
        string.Join(", ", bag.OrderByDescending(item => item.Value).Take(MostShown).Select(item => item.Key));

    private static void Heading(StringBuilder text, string heading) =>
        text.AppendLine(text.Length == 0 ? heading : Environment.NewLine + heading);

    private static void Line(StringBuilder text, string label, string value)
    {
        foreach ((int index, string wrapped) in TextWrap.Lines(SafeText.OneLine(value), 90).Index())
            text.AppendLine(CultureInfo.InvariantCulture, $"  {(index == 0 ? label : ""),-10} {wrapped}");
    }
}
