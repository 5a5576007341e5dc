using System.Diagnostics.CodeAnalysis;
using NewsBot.Chats;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Web;

/// <summary>
/// Says whether the bot can do its work: it lives (it answers) and is ready (its database answers, and takes what is
/// written: its disk may be full, or its server a copy that can only be read). Who fails in the background while all
/// else goes on makes it degraded, which is no reason to take it out of service.
/// </summary>
public sealed class Health(Database database, Backlog backlog, Vitals vitals, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>A write is a flush to the disk, and anybody may ask.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly PlatformName Probe = new("health");
    private long? _wrote;

    /// <summary>
    /// 200 with who fails in the background, what waits before each stage, and how many articles were dropped within a
    /// day because too many waited; 503 with the reason.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the database from answering is the answer.")]
    public async Task<IResult> ReportAsync(CancellationToken cancellation)
    {
        try
        {
            IReadOnlyDictionary<string, long> waiting = await backlog.CountAsync(TimeSpan.Zero, cancellation)
                .WaitAsync(Patience, clock, cancellation);
            long dropped = await backlog.DroppedAsync(clock.GetUtcNow() - Day, cancellation)
                .WaitAsync(Patience, clock, cancellation);
            await WriteAsync(cancellation).WaitAsync(Patience, clock, cancellation);
            Ailment[] failing =
            [
                .. await RefusedAsync(cancellation).WaitAsync(Patience, clock, cancellation), .. vitals.Ailing,
            ];
            return Microsoft.AspNetCore.Http.Results.Json(
                new { status = failing.Length == 0 ? "well" : "degraded", failing, waiting, dropped });
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return Microsoft.AspNetCore.Http.Results.Json(
                new { status = "the database cannot be used", reason = error.Message },
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IReadOnlyList<Ailment>> RefusedAsync(CancellationToken cancellation) =>
    [
        .. (await PlatformState.RefusalsAsync(database, cancellation)).Select(refusal =>
            new Ailment($"token of {refusal.Platform}", refusal.Since, 1)),
    ];

    /// <summary>Writes down when it was asked; a row that stays as it was would not be written at all.</summary>
    private async Task WriteAsync(CancellationToken cancellation)
    {
        if (_wrote is { } wrote && clock.GetElapsedTime(wrote) < Trusted)
            return;
        await database.WriteAsync(
            session => PlatformNotes.SetAsync(session, Probe, "asked", clock.GetUtcNow()), cancellation);
        _wrote = clock.GetTimestamp();
    }
}
