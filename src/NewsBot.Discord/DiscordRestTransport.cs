using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Payloads;
using NewsBot.Discord.Rest;

namespace NewsBot.Discord;

/// <summary>
/// The requests of a transport: the same for every way of listening, so that limits, failures and what may be repeated
/// are too.
/// </summary>
/// <param name="options">Where and as whom.</param>
/// <param name="handler">Carries the requests; it stays the host's own, and must not repeat them.</param>
/// <param name="clock">Tells the time of every limit and wait.</param>
/// <param name="random">Spreads waits.</param>
/// <param name="log">Never sees a token.</param>
public abstract class DiscordRestTransport(
    DiscordOptions options, HttpMessageHandler handler, TimeProvider clock, Random random, ILogger log)
    : IDiscordTransport
{
    private const int NonceLength = 25;
    private readonly HttpMessageInvoker _http = new(handler, disposeHandler: false);
    private RestClient? _rest;

    /// <inheritdoc/>
    public abstract DiscordConnectionState State { get; }

    internal Jitter Jitter { get; } = new(random);

    internal RestClient Rest => LazyInitializer.EnsureInitialized(
        ref _rest, () => new RestClient(options, _http, clock, Jitter, log));

    /// <summary>The application the commands belong to, where the connection has told it.</summary>
    protected abstract ulong? ApplicationId { get; }

    /// <inheritdoc/>
    public abstract Task StartAsync(IDiscordSink sink, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract Task StopAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    public async Task<DiscordIdentity> ProbeAsync(CancellationToken cancellation)
    {
        JsonNode? me = await Rest.SendAsync(Routes.Me, cancellation);
        return me.Id("id") is { } id
            ? new DiscordIdentity(id, me.Text("username") ?? "")
            : throw RestFailures.Unreadable(Routes.Me);
    }

    /// <inheritdoc/>
    public async Task RegisterCommandsAsync(
        IReadOnlyList<DiscordCommand> commands, ulong? guildId, CancellationToken cancellation)
    {
        ulong application = ApplicationId
            ?? (await Rest.SendAsync(Routes.Application, cancellation)).Id("id")
            ?? throw RestFailures.Unreadable(Routes.Application);
        await Rest.SendAsync(Routes.Commands(application, guildId, CommandJson.Of(commands)), cancellation);
    }

    /// <inheritdoc/>
    public Task RespondAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, bool ephemeral, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return AnswerAsync(
            interaction, CallbackType.Message, MessageJson.New(message, ephemeral), message.Files, cancellation);
    }

    /// <inheritdoc/>
    public Task DeferAsync(DiscordInteraction interaction, bool ephemeral, CancellationToken cancellation) =>
        AnswerAsync(interaction, CallbackType.DeferredMessage, MessageJson.Deferred(ephemeral), [], cancellation);

    /// <inheritdoc/>
    public Task DeferUpdateAsync(DiscordInteraction interaction, CancellationToken cancellation) =>
        AnswerAsync(interaction, CallbackType.DeferredUpdate, null, [], cancellation);

    /// <inheritdoc/>
    public Task UpdateAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return AnswerAsync(
            interaction, CallbackType.Update, MessageJson.Replacing(message), message.Files, cancellation);
    }

    /// <inheritdoc/>
    public Task SuggestAsync(
        DiscordInteraction interaction, IReadOnlyList<DiscordChoice> choices, CancellationToken cancellation) =>
        AnswerAsync(
            interaction,
            CallbackType.Choices,
            new JsonObject { ["choices"] = CommandJson.Of(choices) },
            [],
            cancellation);

    /// <inheritdoc/>
    public Task EditResponseAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return Rest.SendAsync(Routes.Original(interaction, message), cancellation);
    }

    /// <inheritdoc/>
    public Task<ulong> FollowUpAsync(
        DiscordInteraction interaction, DiscordMessageSpec message, bool ephemeral, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return IdAsync(Routes.FollowUp(interaction, message, ephemeral), cancellation);
    }

    /// <inheritdoc/>
    public Task<ulong> SendMessageAsync(
        ulong channelId, DiscordMessageSpec message, string idempotencyKey, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        if (idempotencyKey.Length is 0 or > NonceLength)
            throw new ArgumentException("A key has 1 to 25 characters.", nameof(idempotencyKey));
        return IdAsync(Routes.Post(channelId, message, idempotencyKey), cancellation);
    }

    /// <inheritdoc/>
    public Task EditMessageAsync(
        ulong channelId, ulong messageId, DiscordMessageSpec message, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return Rest.SendAsync(Routes.Edit(channelId, messageId, message), cancellation);
    }

    /// <inheritdoc/>
    public Task DeleteMessageAsync(ulong channelId, ulong messageId, CancellationToken cancellation) =>
        Rest.SendAsync(Routes.Delete(channelId, messageId), cancellation);

    /// <inheritdoc/>
    public Task<ulong> StartThreadAsync(
        ulong channelId, ulong messageId, string name, CancellationToken cancellation) =>
        IdAsync(Routes.Thread(channelId, messageId, name), cancellation);

    /// <inheritdoc/>
    public Task<ulong> PostInForumAsync(
        ulong forumId, string title, DiscordMessageSpec message, CancellationToken cancellation)
    {
        MessageLimits.Check(message);
        return IdAsync(Routes.ForumPost(forumId, title, message), cancellation);
    }

    /// <inheritdoc/>
    public async Task<ulong?> FindForumPostAsync(
        ulong forumId, string title, DateTimeOffset since, CancellationToken cancellation)
    {
        if ((await GetChannelAsync(forumId, cancellation)).GuildId is not { } guild)
            return null;
        ulong me = (await ProbeAsync(cancellation)).Id;
        JsonNode? threads = await Rest.SendAsync(Routes.ActiveThreads(guild), cancellation);
        return threads.List("threads")
            .Where(thread => thread.Id("parent_id") == forumId && thread.Id("owner_id") == me)
            .Where(thread => thread.Text("name") == title)
            .Select(thread => thread.Id("id"))
            .FirstOrDefault(id => id is { } made && Snowflake.TimeOf(made) >= since);
    }

    /// <inheritdoc/>
    public async Task<DiscordChannel> GetChannelAsync(ulong channelId, CancellationToken cancellation)
    {
        RestCall call = Routes.Channel(channelId);
        return PlaceReader.Channel(await Rest.SendAsync(call, cancellation)) ?? throw RestFailures.Unreadable(call);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal async Task<GatewayInfo> GatewayAsync(CancellationToken cancellation) =>
        GatewayInfo.Of(await Rest.SendAsync(Routes.GatewayBot, cancellation))
        ?? throw RestFailures.Unreadable(Routes.GatewayBot);

    private Task<JsonNode?> AnswerAsync(
        DiscordInteraction interaction,
        CallbackType type,
        JsonObject? data,
        IReadOnlyList<DiscordFile> files,
        CancellationToken cancellation) =>
        Rest.SendAsync(Routes.Callback(interaction, (int)type, data, files), cancellation);

    private async Task<ulong> IdAsync(RestCall call, CancellationToken cancellation) =>
        (await Rest.SendAsync(call, cancellation)).Id("id") ?? throw RestFailures.Unreadable(call);

    /// <summary>The values are Discord's.</summary>
    private enum CallbackType
    {
        Message = 4,
        DeferredMessage = 5,
        DeferredUpdate = 6,
        Update = 7,
        Choices = 8,
    }
}
