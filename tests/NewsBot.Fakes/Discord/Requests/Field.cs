using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Fakes.Discord.Requests;

/// <summary>
/// A field of an object, written <c>name!:type[]{least..most}</c> or <c>name!:int=1,2</c>: the mark where it is
/// required, and the limits on a length, a number or a count.
/// </summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Type">
/// <c>int</c>, <c>num</c>, <c>str</c>, <c>bool</c>, <c>id</c> (a number in text), <c>any</c>, or objects parted by |.
/// </param>
/// <param name="IsArray">Whether it is an array of them.</param>
/// <param name="IsRequired">Whether it may not be left out; whatever may be left out may be null.</param>
public sealed partial record Field(string Name, string Type, bool IsArray, bool IsRequired)
{
    public long? Least { get; private init; }

    public long? Most { get; private init; }

    /// <summary>The only values it may have; empty where any will do.</summary>
    public IReadOnlyList<long> Constants { get; private init; } = [];

    internal static Field Parse(string text)
    {
        Match match = Form().Match(text);
        return new Field(
            match.Groups["name"].Value,
            match.Groups["type"].Value,
            match.Groups["array"].Success,
            match.Groups["required"].Success)
        {
            Least = Number(match.Groups["least"].Value),
            Most = Number(match.Groups["most"].Value),
            Constants = [.. match.Groups["values"].Value
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(value => long.Parse(value, CultureInfo.InvariantCulture))],
        };
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
            StringComparer.Ordinal);

    private static long? Number(string text) =>
        text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<name>\w+)(?<required>!)?:(?<type>[\w|]+)(?<array>\[\])?"
            + @"(\{(?<least>\d*)\.\.(?<most>\d*)\}|=(?<values>[\d,]+))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
