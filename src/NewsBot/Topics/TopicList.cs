using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Every topic of the configuration.</summary>
public sealed class TopicList
{
    private TopicList(IReadOnlyList<Topic> all) => All = all;

    /// <summary>The topics, in the order of their files' names.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>Loads the folder <c>topics</c>; every mistake is added to <paramref name="errors"/>.</summary>
    public static TopicList Load(ConfigFiles files, Gazetteer gazetteer, ConfigErrors errors)
    {
        var topics = new List<Topic>();
        foreach (string name in files.List("topics"))
        {
            if (StrictJson.Read<TopicFile>(files, name, errors) is not { } file)
                continue;
            if (topics.Exists(topic => topic.Id == file.Id))
                errors.Add(name, "id", $"The topic \"{file.Id}\" is in another file already.");
            else
                topics.Add(Topic.From(InAllLanguages(file, files, errors), name, gazetteer, errors));
        }

        if (topics.Count == 0 && errors.None)
            errors.Add("topics", "", "There is no topic file.");
        return new(topics);
    }

    private static TopicFile InAllLanguages(TopicFile topic, ConfigFiles files, ConfigErrors errors)
    {
        foreach ((string language, string name) in files.OfLanguages(topic.Id + ".json"))
        {
            if (StrictJson.Read<LanguageTopic>(files, name, errors) is not { } added)
                continue;
            foreach (string key in files.IsDefault(name) ? [] : added.Strange(topic))
                errors.Add(name, key, $"The topic \"{topic.Id}\" has no act or exclusion of this name.");
            topic = added.AddTo(topic, language);
        }

        return topic;
    }

    /// <summary>The acts of every topic in a text, in order.</summary>
    public IReadOnlyList<ActMention> FindActs(string text, string language) =>
        All.Count == 1
            ? All[0].Acts.Find(text, language)
            : [.. All.SelectMany(topic => topic.Acts.Find(text, language)).OrderBy(act => act.Start)];

    /// <summary>The topic with this id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Topic Get(string id) => All.First(topic => string.Equals(topic.Id, id, StringComparison.Ordinal));
}
