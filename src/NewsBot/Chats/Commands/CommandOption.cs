namespace NewsBot.Chats.Commands;

/// <summary>What a command takes, for slash commands with fields and for completion. Typed text stays free.</summary>
/// <param name="Name">Lower-case; its description is the text <c>COMMAND.option.NAME</c>.</param>
/// <param name="Kind">What may stand there.</param>
public sealed record CommandOption(string Name, OptionKind Kind)
{
    /// <summary>The values to choose from; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Further values that may be meant by what somebody has typed so far; null for none.</summary>
    public Func<string, IEnumerable<string>>? Complete { get; init; }

    /// <summary>True where the command says nothing without it.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>What may stand in an option.</summary>
public enum OptionKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,
}
