using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries;

/// <summary>An act of a story's facts, and whether it is news beside what was told.</summary>
/// <param name="Act">One of <see cref="FrameActs"/>.</param>
/// <param name="State">How far it has come.</param>
internal sealed record ActNews(string Act, ActState State)
{
    private const string Prefix = "act:";

    /// <summary>One encounter is a meeting to one outlet, talks or a call to the next.</summary>
    private static readonly HashSet<string> Encounters =
        new([FrameActs.Talks, FrameActs.Meeting, FrameActs.Call], StringComparer.Ordinal);

    /// <summary>Reads a fact such as <c>act:exchange:planned</c>.</summary>
    /// <returns>Null where it is another kind of fact.</returns>
    public static ActNews? Parse(string fact) =>
        fact.StartsWith(Prefix, StringComparison.Ordinal)
        && fact[Prefix.Length..].Split(':') is [var act, var state]
        && Enum.TryParse(state, ignoreCase: true, out ActState parsed)
            ? new ActNews(act, parsed)
            : null;

    /// <summary>
    /// True where none of what was told says as much. A statement, by itself, is comment and never news. That something
    /// is planned is news even where it happened before: it is the next one.
    /// </summary>
    public bool IsBeyond(IReadOnlyCollection<ActNews> told) =>
        !string.Equals(Act, FrameActs.Statement, StringComparison.Ordinal)
        && !told.Any(other => IsSame(other) && (other.State == State || IsMore(other.State, State)));

    private static bool IsMore(ActState told, ActState now) => now switch
    {
        ActState.Ready => told is ActState.Done or ActState.Ongoing or ActState.Planned,
        ActState.Ongoing => told is ActState.Done,
        _ => false,
    };

    private bool IsSame(ActNews other) =>
        string.Equals(Act, other.Act, StringComparison.Ordinal)
        || (Encounters.Contains(Act) && Encounters.Contains(other.Act));
}
