using NewsBot.Digests;

namespace NewsBot.Delivery;

/// <summary>
/// Finds what a digest may tell: stories of a topic that changed since a moment, with latest summaries.
/// </summary>
public delegate Task<IReadOnlyList<DigestCandidate>> CandidateQuery(
    string topic,
    DateTimeOffset since,
    CancellationToken cancellation);
