namespace NewsBot.Measure;

/// <summary>Labelled news that was written for this project and lies in the program that measures.</summary>
internal static class OwnSets
{
    /// <summary>What opens a set by the path that was typed, or by the name of one's own.</summary>
    /// <param name="files">The paths that were typed; where there are none, the own sets are read.</param>
    /// <param name="own">The names of the own sets.</param>
    public static IEnumerable<(string Name, Func<StreamReader> Open)> Chosen(
        IReadOnlyList<string> files, IEnumerable<string> own) =>
        files.Count > 0
            ? files.Select(file => (file, (Func<StreamReader>)(() => new StreamReader(file))))
            : own.Select(set => (set, (Func<StreamReader>)(() => Open(set))));

    private static StreamReader Open(string set) =>
        new(typeof(OwnSets).Assembly.GetManifestResourceStream(set)
            ?? throw new FileNotFoundException($"There is no set {set} in this program."));
}
