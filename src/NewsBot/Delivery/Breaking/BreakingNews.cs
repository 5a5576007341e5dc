using NewsBot.Digests;

namespace NewsBot.Delivery.Breaking;

/// <summary>A story as it is told at once.</summary>
/// <param name="Candidate">The story.</param>
/// <param name="Told">What is told, with the number of its message.</param>
/// <param name="Step">As a new message, a change or a continuation.</param>
/// <param name="Readers">Who is told.</param>
public sealed record BreakingNews(
    DigestCandidate Candidate, ToldAtOnce Told, BreakingStep Step, BreakingReaders Readers);

/// <summary>Chats that want breaking news.</summary>
/// <param name="Topic">What they read about.</param>
/// <param name="Outlets">How many independent outlets they wait for.</param>
public sealed record BreakingReaders(string Topic, int Outlets);
