using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Reads the gazetteer's files and tells everything that is wrong with them at once.</summary>
internal sealed class GazetteerLoader(Inflection inflection, ConfigErrors errors)
{
    private readonly List<(string Language, string File, bool IsDefault, LanguageNames Names)> _languages = [];
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private readonly List<(string File, NameEntry Entry)> _entries = [];

    public static Gazetteer Load(ConfigFiles files, ConfigErrors errors)
    {
        var inflection = Inflection.Load(files, errors);
        var loader = new GazetteerLoader(inflection, errors);
        foreach ((string language, string file) in files.OfLanguages("names.json"))
        {
            if (StrictJson.Read<LanguageNames>(files, file, errors) is not { } names)
                continue;
            inflection.Add(language, names.Rules);
            loader._languages.Add((language, file, files.IsDefault(file), names));
        }

        foreach (string file in files.List("gazetteer"))
            loader.Read(file, StrictJson.Read<GazetteerFile>(files, file, errors));
        return loader.Build();
    }

    private static bool Overlap(Alias one, Alias other) =>
        one.Language == other.Language
        || one.Language == NameEntry.EveryLanguage
        || other.Language == NameEntry.EveryLanguage;

    private void Read(string file, GazetteerFile? read)
    {
        foreach (NameEntry entry in read?.Names ?? [])
        {
            if (!_fileOf.TryAdd(entry.Id, file))
                errors.Add(file, entry.Id, $"This id is in {_fileOf[entry.Id]} already.");
            else
                _entries.Add((file, WithLanguages(entry)));
        }
    }

    private NameEntry WithLanguages(NameEntry entry) =>
        _languages.Aggregate(entry, (known, added) => added.Names.AddTo(known, added.Language));

    private Gazetteer Build()
    {
        foreach ((string file, LanguageNames added) in _languages.Where(read => !read.IsDefault)
            .Select(read => (read.File, read.Names)))
        {
            foreach (string id in added.Names.Keys.Concat(added.Adjectives.Keys).Where(id => !_fileOf.ContainsKey(id)))
                errors.Add(file, id, "This id is not in the gazetteer.");
        }

        var builder = new NameTrie.Builder(inflection);
        var names = new List<CanonicalName>();
        var languages = new HashSet<string>(StringComparer.Ordinal) { "en" };
        foreach ((string file, NameEntry entry) in _entries.Where(IsSound))
        {
            CanonicalName name = entry.ToName();
            names.Add(name);
            foreach (Alias alias in entry.Spellings())
            {
                languages.Add(alias.Language);
                Report(file, name, alias, builder.Add(name, alias));
            }
        }

        return new(names, languages, builder.Build());
    }

    private bool IsSound((string File, NameEntry Entry) read)
    {
        NameEntry entry = read.Entry;
        string[] problems =
        [
            .. entry.Display.ContainsKey("en") ? Array.Empty<string>() : ["The English display name is missing."],
            .. IsId(entry) ? Array.Empty<string>() : [$"The id must begin with \"{Prefix(entry.Kind)}\"."],
            .. IsCountry(entry) ? Array.Empty<string>() : [$"The country \"{entry.Country}\" is in no file."],
            .. entry.Spellings().Where(alias => Word.Of(alias.Text).Count == 0)
                .Select(alias => $"The alias \"{alias.Text}\" holds no letter."),
        ];
        foreach (string problem in problems)
            errors.Add(read.File, entry.Id, problem);
        return problems.Length == 0;
    }

    private static string Prefix(NameKind kind) => kind.ToString().ToLowerInvariant() + ":";

    private static bool IsId(NameEntry entry) => entry.Id.StartsWith(Prefix(entry.Kind), StringComparison.Ordinal);

    private bool IsCountry(NameEntry entry) => entry.Country is null || _fileOf.ContainsKey(entry.Country);

    private void Report(string file, CanonicalName name, Alias alias, IReadOnlyList<NameTrie.Ending> before)
    {
        NameTrie.Ending? rival = before.FirstOrDefault(
            ending => ending.Name.Id != name.Id && Overlap(ending.Alias, alias) && ending.Alias.Case == alias.Case);
        if (rival is null || rival.Alias.IsTentative || alias.IsTentative)
            return;
        errors.Add(
            file,
            name.Id,
            $"\"{alias.Text}\" names {rival.Name.Id} as well. Write \"~{alias.Text}\" for the one that needs its full "
            + "name in the text, or take one away.");
    }
}
