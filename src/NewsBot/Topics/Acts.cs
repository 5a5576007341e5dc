namespace NewsBot.Topics;

/// <summary>Finds the acts of a topic (talks, call, ceasefire, exchange …) in a text.</summary>
public sealed class Acts
{
    private readonly Lexicon<TopicAct> _lexicon;

    internal Acts(IReadOnlyList<TopicAct> all, Lexicon<TopicAct> lexicon)
    {
        All = all;
        _lexicon = lexicon;
    }

    /// <summary>The acts of the topic file, in its order.</summary>
    public IReadOnlyList<TopicAct> All { get; }

    /// <summary>The act with this id.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public TopicAct Get(string id) => All.First(act => string.Equals(act.Id, id, StringComparison.Ordinal));

    /// <summary>All acts in <paramref name="text"/>, in order, without overlaps.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="language">ISO 639-1 code.</param>
    public IReadOnlyList<ActMention> Find(string text, string language) => Find(new FoldedText(text), language);

    /// <summary>As <see cref="Find(string, string)"/>, in a text that is cut into words already.</summary>
    internal IReadOnlyList<ActMention> Find(FoldedText text, string language) =>
        [.. _lexicon.Find(text, language).Select(find => new ActMention(find.Meaning.Id, find.Start, find.Length))];
}
