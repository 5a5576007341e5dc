using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>
/// What a person meets: progress while the first poll runs, the first digest on the screen, then each digest as it is
/// issued. With no network it says so and shows the samples until there is news.
/// </summary>
internal sealed class FrontDoor(
    FirstPoll poll,
    Opening opening,
    Showing showing,
    SampleDigest sample,
    Diligence diligence,
    IOptions<DeliveryOptions> delivery) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        UntilDoneAsync("screen", showing.RunAsync, stoppingToken),
        UntilDoneAsync("opening", OpenAsync, stoppingToken));

    private async Task OpenAsync(CancellationToken cancellation)
    {
        await showing.AddressAsync();
        bool shown = false;
        PollReport report = await poll.RunAsync(LookBack.Service, Patience, ShowSampleAsync, cancellation);
        if (report.IsOffline && !shown)
            await ShowSampleAsync();
        await opening.OpenAsync(cancellation);
        foreach (NextIssue next in await opening.NextAsync(showing.Clock.GetUtcNow(), cancellation))
            showing.TellNext(next);
        await UntilFirstAsync(cancellation);

        async Task ShowSampleAsync()
        {
            shown = true;
            if (!await opening.HasIssuedAsync(cancellation))
                showing.ShowSample(sample.Compose(Languages()));
        }
    }

    private IReadOnlyList<string> Languages() => delivery.Value.EffectiveEditions.Values.First().Codes;

    /// <summary>A start that met no news issues its first digest as soon as there is some.</summary>
    private async Task UntilFirstAsync(CancellationToken cancellation)
    {
        while (!await opening.HasIssuedAsync(cancellation))
        {
            await Task.Delay(Again, showing.Clock, cancellation);
            await poll.ReadAsync(Patience, cancellation);
            await opening.IssueFirstAsync(cancellation);
        }
    }

    /// <summary>Whatever goes wrong (the database away for a minute) is told and tried again.</summary>
    private async Task UntilDoneAsync(string name, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        await Task.Yield();
        await diligence.UntilDoneAsync(
            name,
            work,
            Again,
            error => showing.Tell($"Interrupted ({error.Message}); it goes on in ten seconds."),
            cancellation);
    }
}
