namespace NewsBot.Fakes.Discord.Requests;

/// <summary>A method and a path that the fake knows.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With names in braces for what varies.</param>
/// <param name="Body">The objects its body may be, parted by |; null where it takes none.</param>
/// <param name="IsArray">Whether the body is an array of them.</param>
/// <param name="Query">The parameters of its query.</param>
public sealed record ApiRoute(string Method, string Path, string? Body, bool IsArray, IReadOnlyList<string> Query)
{
    private readonly string[] _parts = Path.Split('/');

    public string Name => $"{Method} {Path}";

    /// <summary>Answers to interactions: a token stands in the path, so that none is needed in a header.</summary>
    public bool IsInteraction =>
        Path.StartsWith("/interactions", StringComparison.Ordinal)
        || Path.StartsWith("/webhooks", StringComparison.Ordinal);

    /// <summary>The names and values of what varies, or null where a path is not of this route.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        string[] parts = path.Split('/');
        if (parts.Length != _parts.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string known, string given) in _parts.Zip(parts))
        {
            if (known.StartsWith('{'))
                values[known.Trim('{', '}')] = given;
            else if (known != given)
                return null;
        }

        return values;
    }

    internal static ApiRoute Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? body = words.Skip(2).FirstOrDefault(word => !word.StartsWith('?'));
        return new ApiRoute(
            words[0],
            words[1],
            body?.Replace("[]", "", StringComparison.Ordinal),
            body?.EndsWith("[]", StringComparison.Ordinal) == true,
            [.. words.Where(word => word.StartsWith('?')).Select(word => word[1..])]);
    }
}
