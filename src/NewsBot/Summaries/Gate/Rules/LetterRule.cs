namespace NewsBot.Summaries.Gate.Rules;

/// <summary>No letters or figures that only look like those of the language, where a machine words the line.</summary>
internal sealed class LetterRule : IGateRule
{
    /// <inheritdoc/>
    public string Name => "letters";

    /// <inheritdoc/>
    public string? Refusal(GateCase held) =>
        held.Line.IsWorded && Lookalikes.Find(held.Line.Text) is { } found
            ? $"\"{found}\" has letters or figures of another alphabet"
            : null;
}
