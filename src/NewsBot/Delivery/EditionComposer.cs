using NewsBot.Digests;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>What an edition would tell at a moment, and what that was made from.</summary>
/// <param name="Digest">The digest; null where nothing is new to its readers.</param>
/// <param name="Candidates">The stories it was chosen from.</param>
/// <param name="Known">What the readers knew.</param>
/// <param name="Issues">How often the edition had issued then.</param>
public sealed record Composition(
    Digest? Digest,
    IReadOnlyList<DigestCandidate> Candidates,
    IReadOnlyDictionary<StoryId, Told> Known,
    long Issues);

/// <summary>Composes for an edition from what is stored; changes nothing.</summary>
public sealed class EditionComposer(
    Database database,
    DigestComposer composer,
    CandidateQuery candidates,
    TimeProvider clock)
{
    /// <summary>Composes what the edition would issue now.</summary>
    public async Task<Composition> ComposeAsync(Edition edition, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<DigestCandidate> found = await candidates(edition.Topic, now - composer.Window, cancellation);
        (long issues, IReadOnlyDictionary<StoryId, Told> known) = await database.ReadAsync(
            async session => (
                await session.ScalarAsync<long>(
                    "SELECT issues FROM edition WHERE id = @Value",
                    new { edition.Id.Value }),
                await MemoryStore.KnownAsync(session, edition.Id, found, now)),
            cancellation);
        Digest? digest = composer.Compose(new DigestRequest
        {
            Candidates = found,
            Moment = now,
            Zone = edition.Zone,
            Languages = edition.Languages,
            Known = known,
        });
        return new Composition(digest, found, known, issues);
    }
}
