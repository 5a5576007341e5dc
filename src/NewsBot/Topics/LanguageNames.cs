namespace NewsBot.Topics;

/// <summary>
/// The file <c>languages/CODE/names.json</c>: names of the gazetteer in a language that is added as data.
/// </summary>
/// <param name="Rules">How its names inflect.</param>
/// <param name="Names">Aliases by the id of the gazetteer; the notation is <see cref="Alias"/>'s.</param>
/// <param name="Adjectives">Adjectives and names of peoples by id.</param>
public sealed record LanguageNames(
    IReadOnlyList<EndingRule> Rules,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Adjectives)
{
    /// <summary>An entry with what this file adds to it.</summary>
    public NameEntry AddTo(NameEntry entry, string language) => entry with
    {
        Aliases = With(entry.Aliases, Names, entry.Id, language),
        Adjectives = With(entry.Adjectives, Adjectives, entry.Id, language),
    };

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> With(
        IReadOnlyDictionary<string, IReadOnlyList<string>> known,
        IReadOnlyDictionary<string, IReadOnlyList<string>> more,
        string id,
        string language) =>
        more.TryGetValue(id, out IReadOnlyList<string>? added)
            ? new Dictionary<string, IReadOnlyList<string>>(known, StringComparer.Ordinal) { [language] = added }
            : known;
}

/// <summary>
/// The file <c>languages/CODE/TOPIC.json</c>: a topic's triggers in a language that is added as data.
/// </summary>
/// <param name="Conflict">Phrases that point to the conflict, as strongly as the topic's first group.</param>
/// <param name="Acts">Phrases by the id of the act.</param>
/// <param name="Exclusions">Phrases by the name of the exclusion.</param>
public sealed record LanguageTopic(
    IReadOnlyList<string> Conflict,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Acts,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Exclusions)
{
    /// <summary>The topic with what this file adds to it.</summary>
    public TopicFile AddTo(TopicFile topic, string language) => topic with
    {
        Conflict =
        [
            .. topic.Conflict.Select((group, at) =>
                at == 0 ? group with { Triggers = With(group.Triggers, Conflict, language) } : group),
        ],
        Acts =
        [
            .. topic.Acts.Select(act => act with
            {
                Triggers = With(act.Triggers, Acts.GetValueOrDefault(act.Id), language),
            }),
        ],
        Exclusions =
        [
            .. topic.Exclusions.Select(other => other with
            {
                Triggers = With(other.Triggers, Exclusions.GetValueOrDefault(other.Name), language),
            }),
        ],
    };

    /// <summary>Keys that the topic does not have.</summary>
    public IEnumerable<string> Strange(TopicFile topic) =>
        Acts.Keys.Except(topic.Acts.Select(act => act.Id), StringComparer.Ordinal)
            .Concat(Exclusions.Keys.Except(topic.Exclusions.Select(other => other.Name), StringComparer.Ordinal));

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> With(
        IReadOnlyDictionary<string, IReadOnlyList<string>> known, IReadOnlyList<string>? more, string language) =>
        more is null
            ? known
            : new Dictionary<string, IReadOnlyList<string>>(known, StringComparer.Ordinal) { [language] = more };
}
