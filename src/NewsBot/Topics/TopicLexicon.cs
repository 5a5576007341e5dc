using System.Collections.Frozen;
using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>What points to a topic's conflict and what points elsewhere, ready to be looked up.</summary>
internal sealed class TopicLexicon
{
    private TopicLexicon(
        FrozenDictionary<string, ActorGroup> actors,
        ILookup<string, Exclusion> excluded,
        Lexicon<PhraseGroup> conflict,
        Lexicon<Exclusion> exclusions)
    {
        Actors = actors;
        Excluded = excluded;
        Conflict = conflict;
        Exclusions = exclusions;
    }

    /// <summary>The group of a name, by its id.</summary>
    public FrozenDictionary<string, ActorGroup> Actors { get; }

    /// <summary>What a name points to elsewhere, by its id.</summary>
    public ILookup<string, Exclusion> Excluded { get; }

    public Lexicon<PhraseGroup> Conflict { get; }

    public Lexicon<Exclusion> Exclusions { get; }

    public static TopicLexicon From(TopicFile file, string name, Gazetteer gazetteer, ConfigErrors errors) => new(
        file.Actors.SelectMany(group => group.Names.SelectMany(id => Ids(id, gazetteer)).Select(id => (id, group)))
            .GroupBy(actor => actor.id, StringComparer.Ordinal)
            .ToFrozenDictionary(actor => actor.Key, actor => actor.First().group, StringComparer.Ordinal),
        file.Exclusions.SelectMany(exclusion => exclusion.Actors.SelectMany(id => Ids(id, gazetteer))
                .Select(id => (id, exclusion)))
            .ToLookup(actor => actor.id, actor => actor.exclusion, StringComparer.Ordinal),
        new([.. file.Conflict.SelectMany(
            (group, at) => Lexicon<PhraseGroup>.Read(group.Triggers, group, name, $"conflict[{at}]", errors))]),
        new([.. file.Exclusions.SelectMany(exclusion => Lexicon<Exclusion>.Read(
            exclusion.Triggers, exclusion, name, $"exclusions.{exclusion.Name}", errors))]));

    /// <summary>The id that <c>country:ua/*</c> is about.</summary>
    public static string WithoutStar(string id) => id.EndsWith("/*", StringComparison.Ordinal) ? id[..^2] : id;

    private static IEnumerable<string> Ids(string id, Gazetteer gazetteer)
    {
        string country = WithoutStar(id);
        return country.Length == id.Length
            ? [id]
            : gazetteer.Names.Where(name => name.Country == country).Select(name => name.Id);
    }
}
