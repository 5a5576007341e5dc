using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>The newest stories now, composed at once from what is known; what a chat was told before does not matter.</summary>
/// <param name="request">Which stories, for whom.</param>
/// <param name="cancellation">Ends the wait.</param>
public delegate Task<LatestNews> LatestQuery(LatestRequest request, CancellationToken cancellation);

/// <summary>Which of the newest stories are asked for.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Zone">IANA id of the readers' zone.</param>
/// <param name="Languages">In the readers' order.</param>
/// <param name="Most">How many at most; null for as many as a digest holds.</param>
/// <param name="Back">How old they may be; null for as old as in a digest.</param>
public sealed record LatestRequest(
    string Topic,
    string Zone,
    IReadOnlyList<string> Languages,
    int? Most,
    TimeSpan? Back);

/// <summary>The newest stories.</summary>
/// <param name="Digest">The stories; null where there are none.</param>
/// <param name="Polled">When sources were last asked; null where that is not known.</param>
public sealed record LatestNews(Digest? Digest, DateTimeOffset? Polled);
