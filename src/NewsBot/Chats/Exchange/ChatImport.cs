using NewsBot.Chats.Commands.Settings;
using NewsBot.Delivery;
using NewsBot.Delivery.Breaking;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Scheduling;
using NewsBot.Storage;

namespace NewsBot.Chats.Exchange;

/// <summary>Takes chats over from a file; one that is wrong stops no other.</summary>
public sealed class ChatImport(Database database, EditionStore editions, TimeProvider clock)
{
    private const int AtOnce = 200;
    private static readonly string[] Platforms = ["telegram", "discord", "local"];

    /// <summary>Takes them over; a chat that is there gets the preferences of the file.</summary>
    /// <returns>How many were taken, and why others were not.</returns>
    public async Task<(int Taken, IReadOnlyList<string> Problems)> ReadAsync(
        ChatsFile file, CancellationToken cancellation)
    {
        Edition? like = await editions.AllAsync(cancellation) is [var first, ..] ? first : null;
        var problems = new List<string>();
        int taken = 0;
        foreach (SavedChat[] some in file.Chats.Chunk(AtOnce))
        {
            SavedChat[] good = [.. some.Where(saved => IsGood(saved, problems))];
            await database.WriteAsync(
                async session =>
                {
                    foreach (SavedChat saved in good)
                        await TakeAsync(session, saved, like);
                },
                cancellation);
            taken += good.Length;
        }

        return (taken, problems);
    }

    private bool IsGood(SavedChat saved, List<string> problems)
    {
        string? problem = saved switch
        {
            _ when !Platforms.Contains(saved.Platform) => $"\"{saved.Platform}\" is no platform",
            _ when saved.Address.Length is 0 or > 100 => "the address is missing or too long",
            _ when !ChatRow.Kinds.Contains(saved.Kind) => $"\"{saved.Kind}\" is no kind of chat",
            { Cron: { } cron } when CronRule.Problem(cron, DeliveryOptions.Closest, clock.GetUtcNow()) is { } wrong =>
                wrong,
            { Cron: not null } when ZoneRule.Problem(saved.Zone ?? "") is { } wrong => wrong,
            { Quiet: { } quiet } when !QuietHours.TryParse(quiet, out _) => $"\"{quiet}\" are no quiet hours",
            { BreakingOutlets: < BreakingOptions.Fewest or > BreakingOptions.Most } =>
                $"{saved.BreakingOutlets} outlets are too few or too many for breaking news",
            _ => null,
        };
        if (problem is not null)
            problems.Add($"{saved.Platform}:{saved.Address}: {problem}");
        return problem is null;
    }

    private async Task TakeAsync(Session session, SavedChat saved, Edition? like)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var kind = ChatRow.KindOf(saved.Kind);
        Chat chat = await ChatStore.MeetAsync(
            session,
            new ChatAddress(new PlatformName(saved.Platform), saved.Address),
            new ChatIdentity(kind, saved.Title),
            now);
        EditionId? edition = saved.Cron is { } cron && like is not null
            ? await EditionWish.EnsureAsync(
                session, EditionWish.Of(like with { Topic = saved.Topic ?? like.Topic }, cron, saved.Zone!), now)
            : null;
        await ChatStore.ChangeAsync(
            session,
            chat with
            {
                Edition = edition,
                Languages = saved.Languages,
                Interface = saved.Interface,
                Quiet = saved.Quiet,
                WantsBreaking = saved.Breaking,
                BreakingOutlets = saved.BreakingOutlets,
            },
            now);
    }
}
