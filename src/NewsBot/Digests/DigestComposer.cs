using Microsoft.Extensions.Options;
using NewsBot.Topics;

namespace NewsBot.Digests;

/// <summary>
/// Composes a digest from what it is given and nothing else: stories, a moment, languages, and what the readers know.
/// </summary>
/// <param name="options">Limits and weights.</param>
/// <param name="topics">Name what the stories are about; without them a digest has no subject.</param>
/// <param name="names">Name those who take part; without them reasons tell ids.</param>
public sealed class DigestComposer(
    IOptions<DigestOptions> options, TopicList? topics = null, Gazetteer? names = null)
{
    private readonly Ranking _ranking = new(options.Value, id => Named(id, topics, names));

    /// <summary>How old a story's latest article may be, where a request does not say.</summary>
    public TimeSpan Window => TimeSpan.FromHours(options.Value.WindowHours);

    /// <summary>
    /// Ranks what is new or materially changed. The order of the candidates does not matter.
    /// </summary>
    /// <returns>At most <see cref="DigestOptions.MostStories"/> stories; null where nothing is new.</returns>
    public Digest? Compose(DigestRequest request)
    {
        var novelty = new Novelty(request.Known);
        (Rank Rank, DigestStory Story)[] news =
        [
            .. request.Candidates
                .Where(candidate => IsTellable(candidate, request))
                .GroupBy(candidate => candidate.Story.Id)
                .Select(same => same.MaxBy(candidate => (candidate.Summary.Version, candidate.Story.Version))!)
                .Select(candidate => Consider(candidate, novelty, request.Moment))
                .OfType<(Rank Rank, DigestStory Story)>()
                .OrderByDescending(told => request.Newest is null ? told.Rank.Score : 0)
                .ThenByDescending(told => told.Story.Latest)
                .ThenBy(told => told.Story.Id.Value),
        ];
        return news.Length == 0 ? null : Digest(request, [.. news.Select(told => told.Story)]);
    }

    private static string Named(string id, TopicList? topics, Gazetteer? names)
    {
        if (names is not null && names.TryGet(id, out CanonicalName? known))
            return known.In("en");
        return (topics?.All ?? []).SelectMany(topic => topic.File.Acts).FirstOrDefault(act => act.Id == id)?.In("en")
            ?? id;
    }

    private bool IsTellable(DigestCandidate candidate, DigestRequest request) =>
        candidate.Story.Articles.Count > 0
        && request.Moment - Latest(candidate) <= (request.Window ?? Window)
        && request.Languages.Any(candidate.Summary.ByLanguage.ContainsKey);

    private static DateTimeOffset Latest(DigestCandidate candidate) =>
        candidate.Story.Articles.Max(article => article.Published);

    private (Rank Rank, DigestStory Story)? Consider(
        DigestCandidate candidate,
        Novelty novelty,
        DateTimeOffset moment)
    {
        var coverage = Coverage.Of(candidate.Story);
        (News news, IReadOnlyList<string> facts) = novelty.Of(candidate, coverage);
        if (news == News.Known)
            return null;
        DateTimeOffset latest = Latest(candidate);
        Rank rank = _ranking.Of(candidate.Summary, coverage, moment - latest);
        return (rank, new DigestStory
        {
            Id = candidate.Story.Id,
            Topic = candidate.Story.Topic,
            Version = candidate.Summary.Version,
            IsUpdate = news == News.Update,
            NewFacts = facts,
            Summary = candidate.Summary,
            Sources = coverage.Sources,
            Outlets = coverage.Independent,
            Languages = coverage.Languages,
            RankReasons = rank.Reasons,
            Latest = latest,
        });
    }

    private Digest Digest(DigestRequest request, IReadOnlyList<DigestStory> news)
    {
        DigestStory[] told = [.. news.Take(request.Newest ?? options.Value.MostStories)];
        return new Digest
        {
            Moment = request.Moment,
            Zone = request.Zone,
            Languages = request.Languages,
            Stories = told,
            Subject = Subject(told, request.Languages),
            LeftOut = news.Count - told.Length,
            IsSample = request.IsSample,
        };
    }

    private Dictionary<string, string> Subject(
        IReadOnlyList<DigestStory> told, IReadOnlyList<string> languages)
    {
        string[] ids = [.. told.Select(story => story.Topic).Distinct(StringComparer.Ordinal)];
        Topic[] about = [.. (topics?.All ?? []).Where(topic => ids.Contains(topic.Id, StringComparer.Ordinal))];
        return about.Length == 0
            ? []
            : languages.Distinct(StringComparer.Ordinal).ToDictionary(
                language => language,
                language => string.Join(" · ", about.Select(topic => topic.In(language))),
                StringComparer.Ordinal);
    }
}
