using NewsBot.Delivery;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/preview</c>: the next digest as it would be now; it takes nothing away from the real one.</summary>
public sealed class PreviewCommand(
    ChatPreferences preferences,
    EditionComposer composer,
    DigestMessages messages) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "preview";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (await preferences.EditionAsync(call.Chat, cancellation) is not { } edition)
            return new CommandResult(call.Say("subscribe.none"));
        Composition composition = await composer.ComposeAsync(edition, cancellation);
        if (composition.Digest is not { } digest)
            return new CommandResult(call.Say("preview.none"));
        ChatMessage shown = messages.Digest(digest, call.Chat?.Languages ?? edition.Languages, isLate: false);
        return new CommandResult(shown with
        {
            Sections = [new MessageSection { Blocks = call.Texts.Blocks("preview.head") }, .. shown.Sections],
        })
        {
            Numbered = [.. digest.Stories.Select(story => story.Id)],
        };
    }
}
