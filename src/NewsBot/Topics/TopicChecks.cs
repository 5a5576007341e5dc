using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>What must hold in a topic file beyond the types of its keys.</summary>
internal static class TopicChecks
{
    public static void Run(TopicFile file, string name, Gazetteer gazetteer, ConfigErrors errors)
    {
        CheckNames(file, name, gazetteer, errors);
        CheckActs(file, name, errors);
        foreach ((string where, double weight) in Weights(file))
        {
            if (weight is not (>= 0 and <= 1))
                errors.Add(name, where, "This must be a number from 0 to 1.");
        }

        if (!file.Names.ContainsKey("en"))
            errors.Add(name, "names", "The English name is missing.");
    }

    private static void CheckNames(TopicFile file, string name, Gazetteer gazetteer, ConfigErrors errors)
    {
        IEnumerable<string> ids = file.Actors.SelectMany(group => group.Names)
            .Concat(file.Exclusions.SelectMany(exclusion => exclusion.Actors));
        foreach (string id in ids.Select(TopicLexicon.WithoutStar).Where(id => !gazetteer.TryGet(id, out _)))
            errors.Add(name, id, "This id is not in the gazetteer.");
    }

    private static void CheckActs(TopicFile file, string name, ConfigErrors errors)
    {
        foreach ((string id, int times) in file.Acts.CountBy(act => act.Id, StringComparer.Ordinal))
        {
            if (times > 1)
                errors.Add(name, $"acts.{id}", "This act is here twice.");
        }

        foreach (TopicAct act in file.Acts.Where(act => !act.Names.ContainsKey("en")))
            errors.Add(name, $"acts.{act.Id}.names", "The English name is missing.");
        var triggers = file.Acts.SelectMany(act => act.Triggers.SelectMany(
            language => language.Value.Select(text => (Key: $"{language.Key}: {text}", act.Id))));
        foreach (var same in triggers.GroupBy(trigger => trigger.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1))
            errors.Add(name, "acts", $"The trigger {same.Key} is in {string.Join(" and ", same.Select(t => t.Id))}.");
    }

    private static IEnumerable<(string Where, double Weight)> Weights(TopicFile file) =>
    [
        ("threshold", file.Threshold),
        ("oneSided", file.OneSided),
        ("together", file.Together),
        ("places.title", file.Places.Title),
        ("places.lead", file.Places.Lead),
        ("places.body", file.Places.Body),
        .. file.Actors.Select(group => ($"actors.{group.Role}", group.Weight)),
        .. file.Conflict.Select(group => ("conflict", group.Weight)),
        .. file.Acts.Select(act => ($"acts.{act.Id}", act.Weight)),
        .. file.Exclusions.Select(exclusion => ($"exclusions.{exclusion.Name}", exclusion.Weight)),
    ];
}
