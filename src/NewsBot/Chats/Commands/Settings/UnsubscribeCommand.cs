using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/unsubscribe</c>: no more digests; settings stay.</summary>
public sealed class UnsubscribeCommand(Subscriptions subscriptions) : IChatCommand
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
                Chat after = await subscriptions.UnsubscribeAsync(session, chat);
                await EditionWish.TidyAsync(session);
                return ChatChange.Between(chat, after);
            },
        });
    }
}
