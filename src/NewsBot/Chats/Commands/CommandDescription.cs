namespace NewsBot.Chats.Commands;

/// <summary>What a platform shows of a command.</summary>
/// <param name="Name">Lower-case, such as <c>latest</c>.</param>
/// <param name="Role">Who may use it.</param>
/// <param name="Descriptions">What it does, in a few words, by ISO 639-1 code.</param>
public sealed record CommandDescription(
    string Name,
    CommandRole Role,
    IReadOnlyDictionary<string, string> Descriptions);
