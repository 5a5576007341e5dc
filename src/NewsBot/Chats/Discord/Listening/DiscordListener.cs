using NewsBot.Chats.Commands;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>Hears the chats over a connection of its own.</summary>
public sealed partial class DiscordListener(
    DiscordApi api, Func<ChatInbox> inbox, Func<IReadOnlyList<IChatCommand>> commands, ListenerParts parts)
{
    /// <summary>
    /// Each try of a connection that is refused for good may cost one of a thousand sessions a day, after which Discord
    /// takes the token away.
    /// </summary>
    private static readonly TimeSpan Refused = TimeSpan.FromHours(1);

    /// <summary>Hears until cancelled.</summary>
    /// <exception cref="DiscordException">It cannot go on.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await HearAsync(cancellation);
        }
        catch (DiscordException error)
            when (error.Kind is DiscordErrorKind.Unauthorized or DiscordErrorKind.Fatal)
        {
            Log.Deaf(parts.Log, api.Reason(error.Message));
            await parts.State.RefusedAsync(parts.Clock.GetUtcNow(), cancellation);
            if (error.Kind == DiscordErrorKind.Fatal)
                await Task.Delay(Refused, parts.Clock, cancellation);
            throw;
        }
    }

    private async Task HearAsync(CancellationToken cancellation)
    {
        await using IDiscordTransport transport = api.Connect();
        var slash = new SlashCommands(commands());
        DiscordEar ear = Ear(transport, slash);
        await transport.StartAsync(ear, cancellation);
        await parts.State.AcceptedAsync(cancellation);
        await parts.Menu.TellAsync(transport, slash.All, cancellation);
        Log.Listening(parts.Log, slash.All.Count);
        string reason = await ear.Failed.WaitAsync(cancellation);
        throw new DiscordException(DiscordErrorKind.Fatal, DiscordOutcome.Refused, reason);
    }

    private DiscordEar Ear(IDiscordTransport transport, SlashCommands slash)
    {
        var places = new KnownPlaces();
        var persistence = new Persistence(parts.Clock, parts.Log);
        var tools = new DeskTools(parts.Buttons, parts.Roles, persistence, api.Reason, parts.Log);
        ChatInbox box = inbox();
        return new DiscordEar(
            new InteractionDesk(transport, box, slash, places, tools),
            new PlaceDesk(box, parts.State, places, persistence, parts.Clock),
            parts.Log);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord: listening, with {Commands} commands.")]
        public static partial void Listening(ILogger log, int commands);

        [LoggerMessage(LogLevel.Critical, "Discord refuses the bot, which is deaf until that is mended: {Reason}")]
        public static partial void Deaf(ILogger log, string reason);
    }
}

/// <summary>What the listener works with.</summary>
public sealed record ListenerParts(
    SlashMenu Menu,
    DiscordButtons Buttons,
    DiscordRoles Roles,
    DiscordState State,
    TimeProvider Clock,
    ILogger<DiscordListener> Log);
