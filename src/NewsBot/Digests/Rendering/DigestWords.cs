using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using NewsBot.Summaries;

namespace NewsBot.Digests.Rendering;

/// <summary>The words around a digest in one language, from <c>Words/LANGUAGE.json</c>.</summary>
public sealed class DigestWords
{
    private const string Folder = "NewsBot.Digests.Rendering.Words.";
    private static readonly FrozenDictionary<string, DigestWords> All = Load();
    private readonly FrozenDictionary<string, string> _texts;

    private DigestWords(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages that digests can be framed in.</summary>
    public static IReadOnlyCollection<string> Languages => All.Keys;

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>Every key, for tests.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The text under a key.</summary>
    public string this[string key] => _texts[key];

    /// <summary>The words of <paramref name="language"/>; English where there are none.</summary>
    public static DigestWords In(string language) =>
        All.TryGetValue(language, out DigestWords? words) ? words : All["en"];

    /// <summary>What a digest is about.</summary>
    public string Title(Digest digest) =>
        digest.Subject.TryGetValue(Language, out string? subject) ? subject : _texts["title"];

    /// <summary>A text that depends on a number, in the right plural form (CLDR cardinal categories).</summary>
    public string Count(string key, int number) =>
        string.Format(
            CultureInfo.InvariantCulture,
            _texts.TryGetValue($"{key}-{Plural(number)}", out string? text) ? text : _texts[key + "-other"],
            number);

    /// <summary>Says which language a quoted line is in.</summary>
    public string Original(string language) =>
        _texts.TryGetValue("original-" + language, out string? text) ? text : _texts["original-other"];

    /// <summary>Says that a machine worded a line, and which.</summary>
    public string Made(string key, string? by) =>
        _texts[key].Replace("{by}", by ?? "?", StringComparison.Ordinal);

    /// <summary>How the lines of some stories were made, and why no machine worded those that one could have.</summary>
    public string How(IEnumerable<Summary> told)
    {
        Summary[] summaries = [.. told];
        bool worded = summaries.Any(summary => summary.ByLanguage.Values
            .Any(local => local.Lines.Prepend(local.Headline).Any(line => line.By is not null)));
        string how = _texts[worded ? "how-machine" : "how"];
        if (summaries.Any(summary => summary.Machine == MachineShare.Spent))
            return $"{how} {_texts["machine-spent"]}";
        return summaries.Any(summary => summary.Machine == MachineShare.Away) ? $"{how} {_texts["machine-away"]}" : how;
    }

    /// <summary>A moment as a reader of this language writes it, in <paramref name="zone"/> (IANA).</summary>
    public string Moment(DateTimeOffset moment, string zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return _texts["date"]
            .Replace("{weekday}", _texts["weekdays"].Split('|')[(int)local.DayOfWeek], StringComparison.Ordinal)
            .Replace("{day}", local.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", _texts["months"].Split('|')[local.Month - 1], StringComparison.Ordinal)
            .Replace("{year}", local.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{time}", local.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{zone}", ZoneName(zone), StringComparison.Ordinal);
    }

    /// <summary>When a digest was composed, and that it comes late where it does.</summary>
    public string When(Digest digest) =>
        Moment(digest.Moment, digest.Zone) + (digest.IsLate ? $" ({_texts["late"]})" : "");

    private static string ZoneName(string zone) => zone switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
        "Asia/Makassar" => "WITA",
        "Asia/Jayapura" => "WIT",
        // The signs of these ids are the wrong way round, by an old custom of POSIX.
        ['E', 't', 'c', '/', 'G', 'M', 'T', '-', .. var hours] => $"UTC+{hours}",
        ['E', 't', 'c', '/', 'G', 'M', 'T', '+', .. var hours] => $"UTC-{hours}",
        _ => zone,
    };

    private static FrozenDictionary<string, DigestWords> Load()
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Language: name[Folder.Length..^".json".Length], Name: name))
            .ToFrozenDictionary(
                file => file.Language,
                file =>
                {
                    using Stream stream = assembly.GetManifestResourceStream(file.Name)!;
                    return new DigestWords(
                        file.Language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
                },
                StringComparer.Ordinal);
    }

    private string Plural(int number) => Language switch
    {
        "en" => number == 1 ? "one" : "other",
        "uk" or "ru" => (number % 10, number % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, < 12 or > 14) => "few",
            _ => "many",
        },
        _ => "other",
    };
}
