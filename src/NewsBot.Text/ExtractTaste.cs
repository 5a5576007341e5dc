namespace NewsBot.Text;

/// <summary>What the caller of a choice knows of sentences, by the number of the article and of the sentence.</summary>
public sealed record ExtractTaste
{
    /// <summary>What a sentence is worth on top; 0 where nothing speaks for it.</summary>
    public Func<int, int, double> Bonus { get; init; } = static (_, _) => 0;

    /// <summary>Whether the first sentence tells nothing that the second does not.</summary>
    public Func<(int Article, int Index), (int Article, int Index), bool> Repeats { get; init; } =
        static (_, _) => false;
}
