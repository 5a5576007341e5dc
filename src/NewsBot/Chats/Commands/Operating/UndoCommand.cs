using System.Globalization;
using System.Text.Json;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>
/// <c>/undo</c> takes back the last change of whoever asks, <c>/undo 41</c> one of <c>/audit</c>; for a day.
/// </summary>
public sealed class UndoCommand(IEnumerable<IReversal> reversals) : IChatCommand
{
    private static readonly TimeSpan Works = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public string Name => AuditTrail.Undo;

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("number", OptionKind.Number)];

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        long? number = call.Words is [var word, ..] ? RowNumbers.Read(word) : null;
        if (call.Words.Count > 0 && number is null)
            return call.AnswerAsync("undo.unknown");
        return Task.FromResult(new CommandResult(call.Say("undo.none"))
        {
            Change = (session, _) => UndoAsync(session, call, number),
        });
    }

    private async Task<Changed> UndoAsync(Session session, CommandCall call, long? number)
    {
        AuditedChange? change = number is { } id
            ? await AuditTrail.FindAsync(session, id)
            : await AuditTrail.LastOfAsync(session, call.Incoming.Person, call.Now - Works);
        if (change is null)
            return Changed.Nothing(number is null ? call.Say("undo.none") : call.Say("undo.missing", number));
        string shown = string.Create(CultureInfo.InvariantCulture, $"#{change.Id}");
        if (change.Undone is not null || change.Command == AuditTrail.Undo)
            return Changed.Nothing(call.Say("undo.done.before", shown));
        if (change.At < call.Now - Works)
            return Changed.Nothing(call.Say("undo.late", shown));
        if (reversals.FirstOrDefault(one => one.Kind == change.Kind) is not { } reversal)
            return Changed.Nothing(call.Say("undo.never", shown, change.Command));
        if (reversal.IsOrdered && await AuditTrail.LaterAsync(session, change) is { } later)
            return Changed.Nothing(call.Say("undo.later", shown, later));
        if (!await reversal.TryRevertAsync(session, change))
            return Changed.Nothing(call.Say("undo.gone", shown));
        await AuditTrail.MarkAsync(session, change.Id, call.Now);
        return new Changed(change.Subject, Read(change.After), Read(change.Before))
        {
            Reply = call.Say(
                "undo.done", shown, change.Command, change.Subject, Difference.Of(change.After, change.Before)),
        };
    }

    private static JsonElement Read(string json) =>
        JsonDocument.Parse(json).RootElement.Clone();
}
