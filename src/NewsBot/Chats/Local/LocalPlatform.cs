using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Local;

/// <summary>
/// The program's own page as a platform like any other: what is sent lies in a table, from which every open page reads.
/// </summary>
public sealed class LocalPlatform(LocalMessageStore messages, LocalBell bell, TimeProvider clock) : IChatPlatform
{
    /// <inheritdoc/>
    public PlatformName Name => LocalChat.Platform;

    /// <inheritdoc/>
    public PlatformPace Pace { get; } = new()
    {
        PerSecond = 500,
        InFlight = 6,
        PrivateChat = new ChatPace(TimeSpan.FromMilliseconds(2), 100),
        Group = new ChatPace(TimeSpan.FromMilliseconds(2), 100),
        NonceWindow = TimeSpan.FromDays(1),
    };

    /// <summary>The message as it is written into a payload.</summary>
    public static ChatMessage Read(string payload) => JsonSerializer.Deserialize<ChatMessage>(payload)!;

    /// <inheritdoc/>
    public IReadOnlyList<string> Render(ChatMessage message) => [JsonSerializer.Serialize(message)];

    /// <inheritdoc/>
    public string? PlainForm(string payload) => null;

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Every failure of a send is an outcome.")]
    public async Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        try
        {
            long id = await StoreAsync(part, cancellation);
            bell.Ring();
            return new SendOutcome.Confirmed(id.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error)
        {
            return new SendOutcome.Unknown(error.GetType().Name);
        }
    }

    /// <inheritdoc/>
    public Task<bool> ProbeAsync(CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Commands come with requests for the page; there is nothing to listen to.</summary>
    public Task ListenAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellation);

    private async Task<long> StoreAsync(OutgoingPart part, CancellationToken cancellation) =>
        long.TryParse(part.Edits, CultureInfo.InvariantCulture, out long edited)
            && await messages.EditAsync(edited, part.Payload, cancellation)
                ? edited
                : await messages.AddAsync(part.Nonce, part.Payload, cancellation);
}
