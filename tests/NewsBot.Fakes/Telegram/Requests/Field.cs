namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>A parameter of a method or a field of an object: <c>name!:type[]</c>, the mark where required.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Type">
/// <c>int</c>, <c>str</c>, <c>bool</c>, <c>chat</c> (a number or @name), <c>file</c> (an upload, an id or an address),
/// <c>upload</c>, <c>markup</c> (any reply markup), or the name of an object.
/// </param>
/// <param name="Depth">How many arrays it is wrapped in.</param>
/// <param name="IsRequired">Whether it may not be left out.</param>
public sealed record Field(string Name, string Type, int Depth, bool IsRequired)
{
    internal static Field Parse(string text)
    {
        string[] parts = text.Split(':');
        string type = parts[1].TrimEnd('[', ']');
        bool isRequired = parts[0].EndsWith('!');
        return new Field(parts[0].TrimEnd('!'), type, (parts[1].Length - type.Length) / 2, isRequired);
    }

    /// <summary>Reads a table: a name and its fields a line; a line that begins with spaces goes on.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Field>> Table(string text) => text
        .ReplaceLineEndings("\n")
        .Replace("\n ", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(
            words => words[0],
            words => (IReadOnlyList<Field>)[.. words.Skip(1).Select(Parse)],
            StringComparer.OrdinalIgnoreCase);
}
