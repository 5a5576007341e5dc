namespace NewsBot.Text;

/// <summary>What the caller of a choice knows of sentences, by the number of the article and of the sentence.</summary>
public sealed record ExtractTaste
{
    /// <summary>What a sentence is worth on top; 0 where nothing speaks for it.</summary>
    public Func<int, int, double> Bonus { get; init; } = static (_, _) => 0;

    /// <summary>
    /// What a sentence loses because those that were chosen before tell the same; 0 where they do not.
    /// </summary>
    public Func<(int Article, int Index), IReadOnlyList<(int Article, int Index)>, double> Loss { get; init; } =
        static (_, _) => 0;
}
