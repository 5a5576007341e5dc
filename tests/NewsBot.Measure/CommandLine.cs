namespace NewsBot.Measure;

/// <summary>Reads <c>FILE… --flag --name=value --name value</c>; which names take a value is fixed here.</summary>
internal static class CommandLine
{
    private static readonly HashSet<string> Valued =
        new(["from", "chats", "output", "sentences", "language", "feeds", "articles", "seconds", "kills", "seed",
            "window", "wave", "join", "nodes", "stops", "restarts", "server-kills", "hours", "seeds", "rows", "items",
            "commands", "together", "writes", "images", "corruptions", "inputs", "note", "replay", "scenarios",
            "older"],
            StringComparer.Ordinal);

    public static MeasureArguments Parse(IEnumerable<string> arguments)
    {
        var files = new List<string>();
        var flags = new HashSet<string>(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? waiting = null;
        foreach (string argument in arguments)
        {
            string[] option = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=', 2) : [];
            if (waiting is not null)
                values[waiting] = argument;
            else if (option.Length == 2)
                values[option[0]] = option[1];
            else if (option.Length == 1 && !Valued.Contains(option[0]))
                flags.Add(option[0]);
            else if (option.Length == 0)
                files.Add(argument);
            waiting = waiting is null && option.Length == 1 && Valued.Contains(option[0]) ? option[0] : null;
        }
        return new MeasureArguments(files, flags, values);
    }
}
