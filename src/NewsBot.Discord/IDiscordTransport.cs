namespace NewsBot.Discord;

/// <summary>
/// All that a bot needs of Discord. Safe for concurrent calls. Every call that fails throws a
/// <see cref="DiscordException"/>, which says of what kind the failure is and whether the request can have had its
/// effect.
/// </summary>
/// <remarks>
/// A transport waits for rate limits before it sends, as long as <see cref="DiscordOptions.LongestWait"/>, and keeps
/// its connection alive by itself. It never repeats a message: whether to send one again is for the caller to decide,
/// who keeps the record. No message it sends can mention anybody.
/// </remarks>
public interface IDiscordTransport : IAsyncDisposable
{
    DiscordConnectionState State { get; }

    /// <summary>Asks who the bot is: without effects, to see whether Discord answers and takes the token.</summary>
    Task<DiscordIdentity> ProbeAsync(CancellationToken cancellation);

    /// <summary>Connects, and returns when every shard is ready. To be called once, or again after a failure
    /// that is not for good. Given up by its token, it goes on in the background until it is stopped.</summary>
    /// <exception cref="DiscordException">Discord refuses in a way that no retry can cure.</exception>
    Task StartAsync(IDiscordSink sink, CancellationToken cancellation);

    /// <summary>Disconnects for good: the session ends. Calls that need no connection still work.</summary>
    Task StopAsync(CancellationToken cancellation);

    /// <summary>Replaces all commands, of one guild or (null) the global ones.</summary>
    Task RegisterCommandsAsync(
        IReadOnlyList<DiscordCommand> commands, ulong? guildId, CancellationToken cancellation);

    /// <summary>First answer to an interaction, within three seconds of it.</summary>
    Task RespondAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, bool ephemeral, CancellationToken cancellation);

    /// <summary>First answer that buys a quarter of an hour: the real one follows by
    /// <see cref="EditResponseAsync"/>.</summary>
    Task DeferAsync(DiscordInteraction interaction, bool ephemeral, CancellationToken cancellation);

    /// <summary>First answer to a button that shows nothing; the message under it may be edited later.</summary>
    Task DeferUpdateAsync(DiscordInteraction interaction, CancellationToken cancellation);

    /// <summary>First answer to a button: the message it stands under becomes this one.</summary>
    Task UpdateAsync(DiscordInteraction interaction, DiscordMessageSpec message, CancellationToken cancellation);

    /// <summary>First answer to an option that is being typed: at most 25 choices.</summary>
    Task SuggestAsync(
        DiscordInteraction interaction, IReadOnlyList<DiscordChoice> choices, CancellationToken cancellation);

    /// <summary>Replaces the first answer, or fills a deferred one, within fifteen minutes.</summary>
    Task EditResponseAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, CancellationToken cancellation);

    /// <summary>One more message in answer to an interaction that was answered; gives its id.</summary>
    Task<ulong> FollowUpAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, bool ephemeral, CancellationToken cancellation);

    /// <summary>Sends a message to a channel or thread; gives its id.</summary>
    /// <param name="channelId">A text channel, an announcement channel or a thread.</param>
    /// <param name="message">What to send.</param>
    /// <param name="idempotencyKey">
    /// At most 25 characters. A second message with the same key is not posted for a few minutes, and the id of the
    /// first is given again.
    /// </param>
    /// <param name="cancellation">Cancelled after sending began, it leaves unknown whether the message arrived.</param>
    Task<ulong> SendMessageAsync(
        ulong channelId, DiscordMessageSpec message, string idempotencyKey, CancellationToken cancellation);

    /// <summary>Replaces a message of the bot's own, with its embeds, buttons and files.</summary>
    Task EditMessageAsync(
        ulong channelId, ulong messageId, DiscordMessageSpec message, CancellationToken cancellation);

    Task DeleteMessageAsync(ulong channelId, ulong messageId, CancellationToken cancellation);

    /// <summary>Starts a thread under a message; gives its id, which is a channel's.</summary>
    Task<ulong> StartThreadAsync(
        ulong channelId, ulong messageId, string name, CancellationToken cancellation);

    /// <summary>Starts a post in a forum channel; gives the id of its thread.</summary>
    Task<ulong> PostInForumAsync(
        ulong forumId, string title, DiscordMessageSpec message, CancellationToken cancellation);

    /// <summary>Finds a post that the bot started in a forum and that is still open; null for none.</summary>
    /// <param name="forumId">The forum channel.</param>
    /// <param name="title">What the post is called.</param>
    /// <param name="since">Older posts are others.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<ulong?> FindForumPostAsync(
        ulong forumId, string title, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>A channel or thread as it is now; throws where the bot cannot see it.</summary>
    Task<DiscordChannel> GetChannelAsync(ulong channelId, CancellationToken cancellation);
}
