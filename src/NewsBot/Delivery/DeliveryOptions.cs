using System.ComponentModel.DataAnnotations;
using NewsBot.Delivery.Breaking;
using NewsBot.Digests.Rendering;
using NewsBot.Scheduling;

namespace NewsBot.Delivery;

/// <summary>Editions, and how slots are caught up.</summary>
public sealed class DeliveryOptions : IValidatableObject
{
    /// <summary>How near two slots of one edition may be.</summary>
    public static readonly TimeSpan Closest = TimeSpan.FromMinutes(15);

    /// <summary>Editions by name. Where none is set there is one, <c>daily</c>, with the defaults.</summary>
    public Dictionary<string, EditionSetting> Editions { get; init; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Seconds that a late slot waits before it is composed, so that feeds are polled first after a long sleep.
    /// </summary>
    [Range(0, 600)]
    public int CatchUpWaitSeconds { get; set; } = 90;

    /// <summary>Days after which the bodies of articles are dropped; digests stay.</summary>
    [Range(4, 3650)]
    public int BodyDays { get; set; } = 90;

    /// <summary>When a story is told at once, to the chats that want that.</summary>
    public BreakingOptions Breaking { get; init; } = new();

    /// <summary>
    /// The languages that a chat may choose for its digests, as ISO 639-1 codes with commas between; those of editions
    /// always may be. Every story is told in each of them.
    /// </summary>
    public string Languages { get; set; } = "id,en,uk,ru";

    /// <summary><see cref="Languages"/> and those of editions, one by one.</summary>
    public IReadOnlyList<string> Offered =>
    [
        .. EffectiveEditions.Values.SelectMany(edition => edition.Codes)
            .Concat(Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The editions that are to be.</summary>
    public IReadOnlyDictionary<string, EditionSetting> EffectiveEditions =>
        Editions.Count > 0
            ? Editions
            : new Dictionary<string, EditionSetting>(StringComparer.Ordinal) { ["daily"] = new() };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        (from edition in EffectiveEditions
         from problem in edition.Value.Problems()
         select new ValidationResult(problem.Text, [$"{nameof(Editions)}:{edition.Key}:{problem.Key}"]))
        .Concat(Unknown(Languages) is { } unknown ? [new ValidationResult(unknown, [nameof(Languages)])] : []);

    /// <summary>What is wrong with a list of languages, for a person; null where nothing is.</summary>
    internal static string? Unknown(string languages)
    {
        string[] unknown =
        [
            .. languages.Split(',', StringSplitOptions.TrimEntries)
                .Except(DigestWords.Languages, StringComparer.Ordinal),
        ];
        return unknown.Length == 0
            ? null
            : $"\"{string.Join(',', unknown)}\" is no language of digests; there are "
                + $"{string.Join(", ", DigestWords.Languages.Order(StringComparer.Ordinal))}. Write them like id,en.";
    }
}

/// <summary>One edition in the configuration.</summary>
public sealed class EditionSetting
{
    /// <summary>When: Quartz form, seconds first, on the clocks of <see cref="Zone"/>.</summary>
    public string Cron { get; set; } = "0 0 7,19 * * ?";

    /// <summary>IANA id of the time zone.</summary>
    public string Zone { get; set; } = "Asia/Jakarta";

    /// <summary>ISO 639-1 codes, comma-separated, in the readers' order.</summary>
    public string Languages { get; set; } = "id,en";

    /// <summary>The topic of the program itself.</summary>
    internal const string DefaultTopic = "ukraine-peace";

    /// <summary>The topic file's id.</summary>
    public string Topic { get; set; } = DefaultTopic;

    /// <summary><see cref="Languages"/>, one by one.</summary>
    public IReadOnlyList<string> Codes => Languages.Split(',', StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with it, for a person.</summary>
    public IEnumerable<(string Key, string Text)> Problems()
    {
        if (CronRule.Problem(Cron, DeliveryOptions.Closest, TimeProvider.System.GetUtcNow()) is { } cron)
            yield return (nameof(Cron), cron);
        if (ZoneRule.Problem(Zone) is { } zone)
            yield return (nameof(Zone), zone);
        if (DeliveryOptions.Unknown(Languages) is { } unknown)
            yield return (nameof(Languages), unknown);
        if (string.IsNullOrWhiteSpace(Topic))
            yield return (nameof(Topic), "The topic is missing; give the name of a file in config/topics.");
    }
}
