using System.Text.RegularExpressions;

namespace NewsBot.Summaries.Frames;

/// <summary>Where a reading fits a pattern.</summary>
/// <param name="Code">The reading's code.</param>
/// <param name="Head">The clause's beginning up to its subject; null where the pattern has none.</param>
/// <param name="Rest">What follows.</param>
public sealed record ClauseMatch(string Code, Match? Head, Match Rest)
{
    /// <summary>True where the pattern begins with the clause's subject.</summary>
    public bool HasSubject => Head is not null;

    /// <summary>Where it begins.</summary>
    public int Index => Head?.Index ?? Rest.Index;

    /// <summary>Where it ends: behind the space after its last word.</summary>
    public int End => Rest.Index + Rest.Length;

    /// <summary>All of it.</summary>
    public string Value => Code[Index..End];

    /// <summary>What fills a slot: as the rest has it, else as the head has it.</summary>
    public Group Slot(string name) =>
        Head is null || Rest.Groups[name].Success ? Rest.Groups[name] : Head.Groups[name];
}
