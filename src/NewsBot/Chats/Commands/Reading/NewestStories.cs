using NewsBot.Delivery;
using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>Composes the newest stories from what is stored.</summary>
public sealed class NewestStories(DigestComposer composer, CandidateQuery candidates, TimeProvider clock)
{
    /// <summary>See <see cref="LatestQuery"/>.</summary>
    public async Task<LatestNews> FindAsync(LatestRequest request, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        TimeSpan window = request.Back ?? composer.Window;
        Digest? digest = composer.Compose(new DigestRequest
        {
            Candidates = await candidates(request.Topic, now - window, cancellation),
            Moment = now,
            Zone = request.Zone,
            Languages = request.Languages,
            Window = window,
        });
        return new LatestNews(
            digest is null || request.Most is not { } most
                ? digest
                : digest with { Stories = [.. digest.Stories.Take(most)] },
            Polled: null);
    }
}
