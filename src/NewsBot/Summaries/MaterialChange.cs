namespace NewsBot.Summaries;

/// <summary>Whether a story has more to tell than its readers know.</summary>
/// <param name="IsMaterial">True where it states an act, an actor of an act, or a count that was not told.</param>
/// <param name="Reasons">What is new, for an operator; also what is new but not material.</param>
public sealed record MaterialChange(bool IsMaterial, IReadOnlyList<string> Reasons)
{
    /// <summary>The facts that were not told, and make it material.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];


    /// <summary>
    /// Compares what was told with a newer version. Facts are keys of <see cref="StoryFacts"/>, so that another wording
    /// or language of the same facts is no change; nor is one more outlet.
    /// </summary>
    /// <param name="toldFacts">Facts of every version that was told.</param>
    /// <param name="toldOutlets">Outlets of every version that was told.</param>
    /// <param name="now">The newer summary.</param>
    /// <param name="outlets">Outlets of the newer version.</param>
    public static MaterialChange Between(
        IReadOnlyCollection<string> toldFacts,
        IReadOnlyCollection<string> toldOutlets,
        Summary now,
        IReadOnlyCollection<string> outlets)
    {
        string[] news = [.. now.Facts.Except(toldFacts, StringComparer.Ordinal)];
        string[] material = [.. news.Where(fact => StoryFacts.IsMaterial(fact, toldFacts))];
        List<string> reasons = [.. material.Select(fact => "new " + fact)];
        int more = outlets.Except(toldOutlets, StringComparer.OrdinalIgnoreCase).Count();
        if (more > 0)
            reasons.Add($"{more} more outlet{(more == 1 ? "" : "s")}, which alone is no change");
        return new MaterialChange(material.Length > 0, reasons) { Facts = material };
    }
}
