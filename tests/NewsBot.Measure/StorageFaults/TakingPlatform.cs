using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Measure.StorageFaults;

/// <summary>Telegram as it takes whatever it is sent; counts it.</summary>
internal sealed class TakingPlatform : IChatPlatform
{
    /// <summary>What was sent.</summary>
    public int Taken { get; private set; }

    public PlatformName Name { get; } = new("telegram");

    public PlatformPace Pace { get; } = new()
    {
        PerSecond = 1000,
        InFlight = 6,
        PrivateChat = new ChatPace(TimeSpan.FromMilliseconds(1), 100),
        Group = new ChatPace(TimeSpan.FromMilliseconds(1), 100),
    };

    public IReadOnlyList<string> Render(ChatMessage message) => throw new NotSupportedException();

    public string? PlainForm(string payload) => null;

    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        Taken++;
        return Task.FromResult<SendOutcome>(new SendOutcome.Confirmed("1"));
    }

    public Task<bool> ProbeAsync(CancellationToken cancellation) => Task.FromResult(true);

    public Task ListenAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
