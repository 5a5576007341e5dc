using System.Globalization;
using NewsBot.Chats.Commands.Reading;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/broadcast text</c>: a message to every subscriber, shown first and sent once confirmed.</summary>
public sealed class BroadcastCommand(BroadcastPost post, Database database, LastQuestions questions) : IChatCommand
{
    private const string Yes = "yes";

    /// <summary>How long its button may be pressed.</summary>
    private const long ButtonSeconds = 600;

    /// <inheritdoc/>
    public string Name => "broadcast";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("text", OptionKind.Text) { IsRequired = true }];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Incoming.IsButton)
            return await ConfirmedAsync(call, cancellation);
        string text = string.Join(' ', call.Words);
        if (text.Length == 0)
            return new CommandResult(call.Say("broadcast.empty"));
        long chats = await database.ReadAsync(post.CountAsync, cancellation);
        string stamp = call.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks("broadcast.ask", chats),
            MessageBlock.Of(BlockKind.Quote, text),
        ]) with
        {
            Buttons = [[new(call.Texts.Line("broadcast.button", chats), $"broadcast {Yes} {stamp}")]],
        })
        {
            Question = text,
        };
    }

    private async Task<CommandResult> ConfirmedAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words is not [Yes, var stamp] || !IsFresh(stamp, call.Now)
            || await questions.FindAsync(call.Chat, cancellation) is not { Length: > 0 } text)
            return new CommandResult(call.Say("broadcast.stale"));
        var message = ChatMessage.Of([MessageBlock.Of(BlockKind.Line, text)]);
        return new CommandResult(call.Say("broadcast.stale"))
        {
            Change = async (session, _) =>
            {
                long chats = await post.PutAsync(session, message, $"broadcast:{stamp}");
                return new Changed(Auditing.Subject("broadcast", stamp), null, text)
                {
                    Reply = call.Say("broadcast.done", chats),
                };
            },
        };
    }

    private static bool IsFresh(string stamp, DateTimeOffset now) =>
        long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && now.ToUnixTimeSeconds() - seconds is >= 0 and <= ButtonSeconds;
}
