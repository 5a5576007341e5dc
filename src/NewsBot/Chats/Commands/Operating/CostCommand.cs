using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/cost</c>: what language models have cost. None is configured yet, so nothing.</summary>
public sealed class CostCommand(Database database) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "cost";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        long made = await database.ReadAsync(
            session => session.ScalarAsync<long>(
                "SELECT COUNT(*) FROM summary WHERE made_at >= @since", new { since = call.Now.AddDays(-1) }),
            cancellation);
        return new CommandResult(call.Say("cost.none", made));
    }
}
