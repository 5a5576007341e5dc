using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Runs every chat platform that is set up, side by side: none waits for another. With none, nothing runs. A stop waits
/// for requests that are under way.
/// </summary>
internal sealed class Dispatcher(
    IEnumerable<IChatPlatform> platforms,
    PlatformLeases leases,
    SenderTools tools,
    WorkSignal signal) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        platforms.Select(platform => new PlatformRun(platform, leases, Own(tools), signal).RunAsync(stoppingToken)));

    /// <summary>Platforms run side by side, and chance is not safe for that.</summary>
    private static SenderTools Own(SenderTools tools) => tools with
    {
        Random = new Random(tools.Random.Next()),
        Refused = new RefusedToken(),
        Lead = new ClaimLead(),
    };
}
