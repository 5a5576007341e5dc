using System.Globalization;
using NewsBot.Articles;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Lexicons;
using NewsBot.Summaries.Rendering;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries;

/// <summary>
/// Holds a structured line against the titles and sentences it cites: every name, number and day of its frame must be
/// found there again.
/// </summary>
public sealed class LineChecks(Gazetteer gazetteer)
{
    /// <summary>The names of the checks, all passed; null where one failed.</summary>
    public IReadOnlyList<string>? Passed(SourcedFrame source, IReadOnlyList<Article> articles)
    {
        (Article Article, string Text)[] cited = [.. source.Sources.SelectMany(cite => Cited(cite, articles))];
        Frame frame = source.Frame;
        if (cited.Length == 0 || !NamesHold(frame, cited) || !NumberHolds(frame, cited) || !DayHolds(frame, cited))
            return null;
        bool parity = FrameText.Languages.All(language => FrameText.For(language)!.Say(frame) is not null);
        return parity ? ["names", "numbers", "dates", "parity"] : ["names", "numbers", "dates"];
    }

    private static IEnumerable<(Article, string)> Cited(Provenance cite, IReadOnlyList<Article> articles)
    {
        Article? article = articles.FirstOrDefault(candidate => candidate.Id == cite.Article);
        if (article is null)
            yield break;
        if (cite.Sentence < 0)
            yield return (article, article.Title);
        else if (Sentences.Split(article.Text, article.Language, cite.Sentence + 1) is var all
            && cite.Sentence < all.Count)
        {
            yield return (article, all[cite.Sentence].Text);
        }
    }

    /// <summary>A capital stands for its state, and a person for the state whose team is named by him.</summary>
    private bool NamesHold(Frame frame, (Article Article, string Text)[] cited)
    {
        HashSet<string> found =
        [
            .. cited.SelectMany(source => gazetteer.Find(source.Text, source.Article.Language))
                .SelectMany(mention => new[] { mention.Name.Id, mention.Name.Country }).OfType<string>(),
        ];
        IEnumerable<CanonicalName?> said = frame.Names
            .Append(frame.Place).Append(frame.Claimant).Append(frame.Object?.Owner);
        bool outlet = frame.Reporter is null || frame.Reporter.Aliases.Any(
            alias => cited.Any(source => source.Text.Contains(alias, StringComparison.Ordinal)));
        return outlet && said.OfType<CanonicalName>().All(name => found.Contains(name.Id));
    }

    private static bool NumberHolds(Frame frame, (Article Article, string Text)[] cited)
    {
        if (frame.Quantity is not { } count)
            return true;
        string digits = count.Value.ToString(CultureInfo.InvariantCulture);
        return cited.Any(source => Words.Of(source.Text).Any(
            word => string.Concat(word.Where(char.IsAsciiDigit)) == digits));
    }

    private static bool DayHolds(Frame frame, (Article Article, string Text)[] cited) =>
        frame.Date is not { } date || cited.Any(source => NewsDates.Find(source.Text, OutletDay.Of(source.Article))
            .Any(day => day.Past == date || day.Coming == date));
}
