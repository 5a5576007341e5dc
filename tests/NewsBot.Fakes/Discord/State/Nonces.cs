namespace NewsBot.Fakes.Discord.State;

/// <summary>Remembers nonces for a while, so that a message with one that was used is not posted again.</summary>
internal sealed class Nonces(TimeProvider clock, TimeSpan window)
{
    private readonly Dictionary<(ulong Channel, string Nonce), (FakeMessage Message, DateTimeOffset At)> _used = [];

    /// <summary>As if Discord did not keep its word.</summary>
    public bool IsForgetful { get; set; }

    public FakeMessage? Find(ulong channel, string nonce) =>
        !IsForgetful && _used.TryGetValue((channel, nonce), out var known) && clock.GetUtcNow() - known.At < window
            ? known.Message
            : null;

    public void Add(FakeMessage message)
    {
        if (message.Nonce is { } nonce)
            _used[(message.Channel.Id, nonce)] = (message, clock.GetUtcNow());
    }
}
