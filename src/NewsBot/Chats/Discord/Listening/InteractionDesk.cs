using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>
/// Answers interactions: at once with "thinking", for Discord waits three seconds only; the real answer comes through
/// the outbox.
/// </summary>
internal sealed partial class InteractionDesk(
    IDiscordTransport transport, ChatInbox inbox, SlashCommands commands, KnownPlaces places, DeskTools tools)
{
    /// <summary>Deals with one interaction for good.</summary>
    public Task HandleAsync(DiscordInteraction interaction, CancellationToken cancellation) =>
        interaction switch
        {
            { ChannelId: null } => Task.CompletedTask,
            { Kind: DiscordInteractionKind.Autocomplete } => TryAsync(
                () => transport.SuggestAsync(interaction, commands.Suggestions(interaction), cancellation)),
            { Kind: DiscordInteractionKind.Button } => PressAsync(interaction, cancellation),
            _ => CommandAsync(interaction, cancellation),
        };

    private async Task CommandAsync(DiscordInteraction used, CancellationToken cancellation)
    {
        bool isPrivate = commands.IsPrivate(used.Command);
        await TryAsync(() => transport.DeferAsync(used, isPrivate, cancellation));
        await HandAsync(Incoming(used, commands.Text(used), isPrivate), cancellation);
    }

    private async Task PressAsync(DiscordInteraction press, CancellationToken cancellation)
    {
        string chat = Snowflake.Text(press.ChannelId!.Value);
        string? action = await tools.Buttons.ReadAsync(chat, press.ButtonId, cancellation);
        if (action is null)
        {
            var stale = new DiscordMessageSpec(StaleButton.In(press.Locale));
            await TryAsync(() => transport.RespondAsync(press, stale, ephemeral: true, cancellation));
            return;
        }

        await TryAsync(() => transport.DeferUpdateAsync(press, cancellation));
        await HandAsync(
            Incoming(press, action, isPrivate: false) with
            {
                IsButton = true,
                Edits = press.MessageId is { } shown ? Snowflake.Text(shown) : null,
            },
            cancellation);
    }

    private Task HandAsync(IncomingCommand incoming, CancellationToken cancellation) => tools.Persistence.DoAsync(
        "a command", () => inbox.Command(incoming, cancellation), cancellation);

    private IncomingCommand Incoming(DiscordInteraction interaction, string text, bool isPrivate) => new()
    {
        Chat = DiscordAddress.Of(interaction.ChannelId!.Value),
        Identity = places.Identity(interaction.ChannelId.Value, interaction.GuildId, interaction.UserName),
        UpdateKey = $"i{Snowflake.Text(interaction.Id)}",
        Text = text,
        Sender = new Sender(Snowflake.Text(interaction.UserId), interaction.Locale),
        FindRole = _ => Task.FromResult(tools.Roles.Of(interaction)),
        ReplyRoute = new DiscordRoute(interaction, isPrivate).Write(),
    };

    /// <summary>
    /// A first answer that failed may have arrived; if it has not, the real answer goes to the channel.
    /// </summary>
    private async Task TryAsync(Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (DiscordException error)
        {
            Log.Unanswered(tools.Log, tools.Reason(error.Message));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Discord: an interaction could not be answered at once: {Reason}")]
        public static partial void Unanswered(ILogger log, string reason);
    }
}

/// <summary>What the desks work with.</summary>
internal sealed record DeskTools(
    DiscordButtons Buttons, DiscordRoles Roles, Persistence Persistence, Func<string, string> Reason, ILogger Log);
