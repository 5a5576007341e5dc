using System.Globalization;
using NewsBot.Chats.Commands;

namespace NewsBot.Chats.Local;

/// <summary>Takes what the operator writes or presses on the page.</summary>
public sealed class LocalInbox(LocalMessageStore messages, LocalBell bell, ChatInbox inbox)
{
    /// <summary>Returns when it is carried out and its answer is on the way.</summary>
    /// <param name="text">What was written, or a button's action.</param>
    /// <param name="isButton">True for a button.</param>
    /// <param name="language">The browser's first language (IETF tag); null where it says none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task TakeAsync(string text, bool isButton, string? language, CancellationToken cancellation)
    {
        long id = await messages.AddAsync(nonce: null, isButton ? $"/{text}" : text, cancellation);
        bell.Ring();
        await inbox.Command(
            new IncomingCommand
            {
                Chat = LocalChat.Address,
                Identity = LocalChat.Identity,
                UpdateKey = id.ToString(CultureInfo.InvariantCulture),
                Text = text,
                Sender = new Sender("operator", language),
                FindRole = _ => Task.FromResult(CommandRole.Operator),
                IsButton = isButton,
            },
            cancellation);
    }
}
