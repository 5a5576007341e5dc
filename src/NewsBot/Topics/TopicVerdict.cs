namespace NewsBot.Topics;

/// <summary>One thing that spoke for or against an article, in words that an operator understands.</summary>
/// <param name="Text">Such as "title names Russia and Ukraine".</param>
/// <param name="Weight">What it added to the score; negative where it spoke against.</param>
public sealed record Reason(string Text, double Weight);

/// <summary>Whether an article is about the topic, and why.</summary>
/// <param name="Topic">The topic file's id.</param>
/// <param name="Relevant">True where the score reaches the file's threshold.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Everything that counted, strongest first.</param>
public sealed record TopicVerdict(string Topic, bool Relevant, double Score, IReadOnlyList<Reason> Reasons);
