using NewsBot.Articles;
using NewsBot.Digests;
using NewsBot.Stories;
using NewsBot.Summaries;

namespace NewsBot.Delivery.Breaking;

/// <summary>What a story was told as, at once.</summary>
/// <param name="Story">The story.</param>
/// <param name="Series">Number of the message: 0 is the first, each later development is one more.</param>
/// <param name="Version">The story's version that was told last.</param>
/// <param name="Facts">Every fact told so far.</param>
/// <param name="Began">When the present message was first sent.</param>
public sealed record ToldAtOnce(
    StoryId Story, long Series, long Version, IReadOnlyCollection<string> Facts, DateTimeOffset Began);

/// <summary>What is to be done about a story.</summary>
public enum BreakingStep
{
    /// <summary>Nothing.</summary>
    Wait,

    /// <summary>It is told at once.</summary>
    Tell,

    /// <summary>The message that was sent is changed.</summary>
    Edit,

    /// <summary>A new message replies to the one that was sent.</summary>
    Continue,
}

/// <summary>Judges what cannot wait for a digest.</summary>
/// <param name="options">How much it takes.</param>
public sealed class BreakingRule(BreakingOptions options)
{
    /// <summary>What is to be done.</summary>
    /// <param name="candidate">The story with its latest summary.</param>
    /// <param name="told">What was told of it at once; null where nothing was.</param>
    /// <param name="outlets">How many independent outlets it takes.</param>
    /// <param name="now">The moment.</param>
    public BreakingStep Judge(DigestCandidate candidate, ToldAtOnce? told, int outlets, DateTimeOffset now)
    {
        if (told is null)
            return IsBreaking(candidate.Story, outlets, now) ? BreakingStep.Tell : BreakingStep.Wait;
        if (candidate.Summary.Version <= told.Version || !HasChanged(candidate.Summary, told))
            return BreakingStep.Wait;
        return now - told.Began < TimeSpan.FromMinutes(options.EditMinutes) ? BreakingStep.Edit : BreakingStep.Continue;
    }

    /// <summary>Enough independent outlets, each within the hours before this moment.</summary>
    private bool IsBreaking(Story story, int outlets, DateTimeOffset now)
    {
        TimeSpan span = TimeSpan.FromHours(options.WithinHours);
        Article[] recent = [.. story.Articles.Where(article => now - article.Published <= span)];
        return now - story.Began <= span + span
            && Coverage.Of(story with { Articles = recent }).Independent >= outlets;
    }

    /// <summary>It says more than was told, or no longer says something that was.</summary>
    private static bool HasChanged(Summary now, ToldAtOnce told) =>
        MaterialChange.Between(told.Facts, [], now, []).IsMaterial
        || told.Facts.Except(now.Facts, StringComparer.Ordinal).Any(fact => StoryFacts.IsMaterial(fact, now.Facts));
}
