using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>A topic, ready for use. Another topic is another file.</summary>
public sealed class Topic
{
    private Topic(TopicFile file, Acts acts, TopicLexicon lexicon)
    {
        File = file;
        Acts = acts;
        Lexicon = lexicon;
    }

    /// <summary>The topic's name for good.</summary>
    public string Id => File.Id;

    /// <summary>As its file has it.</summary>
    public TopicFile File { get; }

    /// <summary>What is done in it.</summary>
    public Acts Acts { get; }

    internal TopicLexicon Lexicon { get; }

    /// <summary>Makes a topic of its file; mistakes are added to <paramref name="errors"/>.</summary>
    internal static Topic From(TopicFile file, string name, Gazetteer gazetteer, ConfigErrors errors)
    {
        TopicChecks.Run(file, name, gazetteer, errors);
        var acts = new Lexicon<TopicAct>(
        [
            .. file.Acts.SelectMany(
                act => Lexicon<TopicAct>.Read(act.Triggers, act, name, $"acts.{act.Id}.triggers", errors)),
        ]);
        return new(file, new(file.Acts, acts), TopicLexicon.From(file, name, gazetteer, errors));
    }

    /// <summary>The name for a reader of <paramref name="language"/>.</summary>
    public string In(string language) => File.Names.TryGetValue(language, out string? name) ? name : File.Names["en"];
}
