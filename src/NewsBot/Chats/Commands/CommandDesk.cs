using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Chats.Commands;

/// <summary>
/// Carries out what comes in from any platform: once, and never without an answer to a person who waits for one, but
/// for floods, which get a single notice.
/// </summary>
public sealed partial class CommandDesk(
    CommandRunner runner,
    CommandLedger ledger,
    ChatPreferences preferences,
    FloodRule floods,
    ILogger<CommandDesk> log)
{
    /// <summary>Returns when the command's effect and answer are stored.</summary>
    public async Task HandleAsync(IncomingCommand incoming, CancellationToken cancellation)
    {
        if (await ledger.IsHandledAsync(incoming.Chat.Platform, incoming.UpdateKey, cancellation))
            return;
        FloodVerdict verdict = Judge(incoming);
        if (verdict == FloodVerdict.Silent)
            return;
        CommandCall call = await preferences.CallAsync(incoming, cancellation);
        CommandRun run = verdict == FloodVerdict.Notice
            ? new CommandRun("", new CommandResult(call.Say("flood")))
            : await runner.RunAsync(call, cancellation);
        if (run.Result is not { } result)
            return;
        await StoreAsync(call, run.Command, result, cancellation);
        if (result.Hasten is { } hasten)
            await TryAsync(hasten, run.Command, cancellation);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of one update: what was asked is stored.")]
    private async Task TryAsync(Func<CancellationToken, Task> hasten, string command, CancellationToken cancellation)
    {
        try
        {
            await hasten(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.NotHastened(log, error, command);
        }
    }

    /// <summary>A change that cannot be stored is answered with regret; what is left of it is nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of one update: whoever asked gets an answer.")]
    private async Task StoreAsync(
        CommandCall call,
        string command,
        CommandResult result,
        CancellationToken cancellation)
    {
        try
        {
            await ledger.StoreAsync(call.Incoming, command, result, cancellation);
        }
        catch (Exception error) when (result.Change is not null && !cancellation.IsCancellationRequested)
        {
            Log.NotStored(log, error, command);
            await ledger.StoreAsync(call.Incoming, command, CommandRunner.Sorry(call), cancellation);
        }
    }

    /// <summary>The operator's own page cannot flood anybody.</summary>
    private FloodVerdict Judge(IncomingCommand incoming) =>
        incoming.Chat.Platform == Local.LocalChat.Platform
            ? FloodVerdict.Allowed
            : floods.Judge(
                incoming.Chat.ToString(),
                $"{incoming.Chat.Platform}:{incoming.Sender.Id}",
                preferences.Now);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "What {Command} was to change could not be stored; whoever asked was told.")]
        public static partial void NotStored(ILogger log, Exception error, string command);

        [LoggerMessage(LogLevel.Warning, "What {Command} changed is followed later than usual.")]
        public static partial void NotHastened(ILogger log, Exception error, string command);
    }
}
