namespace NewsBot.Feeds.Reading;

/// <summary>What came is not a feed. The message says, for people, what it is instead and what to do.</summary>
public sealed class FeedFormatException(string message) : Exception(message);
