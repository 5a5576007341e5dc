using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>
/// Says frames in one language, by templates written by hand. What it cannot say rightly it does not say.
/// </summary>
public abstract class FrameText
{
    private static readonly Dictionary<string, FrameText> All = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishText(),
        ["id"] = new IndonesianText(),
        ["uk"] = new UkrainianText(),
        ["ru"] = new RussianText(),
    };

    /// <summary>Languages that frames can be said in.</summary>
    public static IReadOnlyCollection<string> Languages => All.Keys;

    /// <summary>The templates of a language; null where there are none.</summary>
    public static FrameText? For(string language) => All.GetValueOrDefault(language);

    /// <summary>
    /// One sentence, with no full stop (as headlines have none); null where the frame cannot be said.
    /// </summary>
    public string? Say(Frame frame) => Sentence(frame) is { Length: > 0 } said ? Capitalized(said) : null;

    /// <summary>The line for a story that has no frame: its topics, its actors and its day.</summary>
    public abstract string Topics(
        IReadOnlyList<string> purposes,
        IReadOnlyList<CanonicalName> actors,
        DateOnly date);

    protected abstract string? Sentence(Frame frame);

    protected static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    protected static bool IsClaimOfOwn(Frame frame) =>
        frame.Claimant is { } claimant && frame.Actors.Any(actor => actor.Id == claimant.Id);

    /// <summary>Whether bodies come home, not prisoners.</summary>
    protected static bool IsOfDead(Frame frame) => frame.Object is { Kind: "bodies" };

    /// <summary>Joins names as a list: "A, B and C".</summary>
    protected static string Join(IReadOnlyList<string> names, string and, bool comma) => names.Count switch
    {
        0 => "",
        1 => names[0],
        2 => $"{names[0]} {and} {names[1]}",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))}{(comma ? "," : "")} {and} {names[^1]}",
    };
}
