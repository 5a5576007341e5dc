namespace NewsBot.Chats.Commands;

/// <summary>What somebody wrote, taken apart.</summary>
/// <param name="Name">The command's name, lower-case, without the slash; empty where nothing was written.</param>
/// <param name="Words">The words behind it.</param>
public sealed record CommandText(string Name, IReadOnlyList<string> Words)
{
    /// <summary>Longer texts are cut: no command takes as much.</summary>
    private const int Longest = 1000;

    /// <summary>
    /// Forgiving: a slash may be there or not, capitals do not matter, line breaks part words like spaces.
    /// </summary>
    public static CommandText Read(string text)
    {
        string cut = text.Length > Longest ? text[..Longest] : text;
        string[] words = cut.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, .. var rest]
            ? new CommandText(Plain(first), rest)
            : new CommandText("", []);
    }

    private static string Plain(string word)
    {
        string name = word.TrimStart('/', '!');
        int at = name.IndexOf('@', StringComparison.Ordinal);
        return (at < 0 ? name : name[..at]).ToLowerInvariant();
    }
}
