using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>
/// The configuration files: those of a folder, and for each one that is not there the default inside the program.
/// </summary>
public sealed class ConfigFiles
{
    private const string Embedded = "config/";
    private const string Languages = "languages";
    private readonly string? _folder;

    /// <param name="folder">The folder to read, or null for the defaults alone.</param>
    public ConfigFiles(string? folder) => _folder = folder is null ? null : Path.GetFullPath(folder);

    /// <summary>Where the files are, for people.</summary>
    public string Where => _folder ?? "the defaults inside the program";

    /// <summary>The text of a file, such as <c>feeds.json</c>; null where neither folder nor program has it.</summary>
    public string? Read(string name)
    {
        string? path = PathOf(name);
        if (path is not null)
            return File.ReadAllText(path);
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Embedded + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The full path of a file in the folder; null where the default inside the program serves.</summary>
    public string? PathOf(string name)
    {
        string? path = _folder is null ? null : Path.Combine(_folder, name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>
    /// The files of one name in the folders of <c>languages</c>, each with the language that its folder is called
    /// after, in order. A folder <c>languages</c> that is there replaces the defaults altogether.
    /// </summary>
    public IEnumerable<(string Language, string Name)> OfLanguages(string file)
    {
        string? path = _folder is null ? null : Path.Combine(_folder, Languages);
        IEnumerable<string> folders = Directory.Exists(path)
            ? Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder))
            : Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Embedded}{Languages}/", StringComparison.Ordinal))
                .Select(name => name.Split('/')[^2])
                .Where(folder => folder != Languages);
        return folders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(folder => (folder, $"{Languages}/{folder}/{file}"))
            .Where(found => Read(found.Item2) is not null);
    }

    /// <summary>
    /// Whether a file is the default inside the program. What it names may then be missing in a folder that replaces
    /// the defaults, and that is no mistake.
    /// </summary>
    public bool IsDefault(string name) => PathOf(name) is null;

    /// <summary>
    /// The JSON files of a folder inside the configuration, as names for <see cref="Read"/>, in order. A folder that is
    /// there replaces the defaults of that folder altogether.
    /// </summary>
    public IReadOnlyList<string> List(string subfolder)
    {
        string? path = _folder is null ? null : Path.Combine(_folder, subfolder);
        IEnumerable<string> names = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Select(file => $"{subfolder}/{Path.GetFileName(file)}")
            : Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith($"{Embedded}{subfolder}/", StringComparison.Ordinal))
                .Select(name => name[Embedded.Length..]);
        return
        [
            .. names.Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
