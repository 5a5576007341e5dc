namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/unsubscribe</c>: no more digests; settings stay.</summary>
public sealed class UnsubscribeCommand : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "unsubscribe";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Chat?.Edition is null)
            return call.AnswerAsync("unsubscribe.not");
        return Task.FromResult(new CommandResult(call.Say("unsubscribe.done"))
        {
            Change = async (session, chat) =>
            {
                Changed changed = await ChatChange.ApplyAsync(session, chat, chat with { Edition = null }, call.Now);
                await EditionWish.TidyAsync(session);
                return changed;
            },
        });
    }
}
