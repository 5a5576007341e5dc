using NewsBot.Chats.Commands.Texts;
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
        ulong? forum = SlashCommands.IsForForum(used) ? ForumOf(used) : null;
        if (SlashCommands.IsForForum(used) && forum is null)
        {
            await RespondAsync(used, Texts(used)["forum.none"], cancellation);
            return;
        }

        bool isPrivate = commands.IsPrivate(used.Command);
        await TryAsync(() => transport.DeferAsync(used, isPrivate, cancellation));
        await HandAsync(Incoming(used, forum ?? used.ChannelId!.Value, commands.Text(used), isPrivate), cancellation);
    }

    private async Task PressAsync(DiscordInteraction press, CancellationToken cancellation)
    {
        if (await ActionAsync(press, cancellation) is not { } pressed)
        {
            await RespondAsync(press, StaleButton.In(press.Locale), cancellation);
            return;
        }

        await TryAsync(() => transport.DeferUpdateAsync(press, cancellation));
        await HandAsync(
            Incoming(press, pressed.Channel, pressed.Action, isPrivate: false) with
            {
                IsButton = true,
                Edits = press.MessageId is { } shown ? Snowflake.Text(shown) : null,
            },
            cancellation);
    }

    /// <summary>What a button stands for; under what a post was told of its forum, it is the forum's.</summary>
    private async Task<(ulong Channel, string Action)?> ActionAsync(
        DiscordInteraction press, CancellationToken cancellation)
    {
        foreach (ulong channel in new[] { press.ChannelId, ForumOf(press) }.OfType<ulong>())
        {
            if (await tools.Buttons.ReadAsync(Snowflake.Text(channel), press.ButtonId, cancellation) is { } action)
                return (channel, action);
        }

        return null;
    }

    private static CommandTexts Texts(DiscordInteraction used) =>
        CommandTexts.In(InterfaceLanguage.Of(chosen: null, used.Locale, digests: null));

    private ulong? ForumOf(DiscordInteraction interaction) =>
        places.ForumOf(interaction.ChannelId!.Value, interaction.ParentId);

    private Task RespondAsync(DiscordInteraction used, string text, CancellationToken cancellation) =>
        TryAsync(() => transport.RespondAsync(used, new DiscordMessageSpec(text), ephemeral: true, cancellation));

    private Task HandAsync(IncomingCommand incoming, CancellationToken cancellation) => tools.Persistence.DoAsync(
        "a command", () => inbox.Command(incoming, cancellation), cancellation);

    private IncomingCommand Incoming(DiscordInteraction used, ulong channel, string text, bool isPrivate) => new()
    {
        Chat = DiscordAddress.Of(channel),
        Identity = places.Identity(channel, used.GuildId, used.UserName),
        UpdateKey = $"i{Snowflake.Text(used.Id)}",
        Text = text,
        Sender = new Sender(Snowflake.Text(used.UserId), used.Locale),
        FindRole = _ => Task.FromResult(tools.Roles.Of(used)),
        ReplyRoute = new DiscordRoute(used, isPrivate).Write(),
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
