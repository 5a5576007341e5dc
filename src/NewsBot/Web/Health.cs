using System.Diagnostics.CodeAnalysis;
using NewsBot.Storage;

namespace NewsBot.Web;

/// <summary>Says whether the bot can do its work: it lives (it answers) and is ready (its database answers).</summary>
public sealed class Health(Backlog backlog, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>200 with what waits before each stage; 503 with the reason.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the database from answering is the answer.")]
    public async Task<IResult> ReportAsync(CancellationToken cancellation)
    {
        try
        {
            IReadOnlyDictionary<string, long> waiting = await backlog.CountAsync(TimeSpan.Zero, cancellation)
                .WaitAsync(Patience, clock, cancellation);
            return Results.Json(new { status = "well", waiting });
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            return Results.Json(
                new { status = "the database does not answer", reason = error.Message },
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
