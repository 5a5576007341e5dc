using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Sends what waits for one platform, for as long as its lease is held: a slot of the pace first, then the claim, then
/// the request, then its result. It is stepped; the loop around it only waits. Not safe for concurrent calls.
/// </summary>
internal sealed partial class Sender
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan ExpireEach = TimeSpan.FromSeconds(5);
    private readonly SenderTools _tools;
    private readonly LeaseMark _lease;
    private readonly IChatPlatform _platform;
    private readonly Flights _flights;
    private readonly Results _results;
    private readonly Choice _choice;
    private readonly Waiting _waiting;
    private readonly Prober _prober;
    private readonly Claims _claims;
    private readonly Repeats _repeats;
    private readonly long _began;
    private TimeSpan? _expired;

    /// <param name="tools">What it works with.</param>
    /// <param name="platform">Where it sends.</param>
    /// <param name="lease">The platform's lease.</param>
    /// <param name="wake">Called when something has come that a step should look at.</param>
    public Sender(SenderTools tools, IChatPlatform platform, LeaseMark lease, Action wake)
    {
        (_tools, _platform, _lease) = (tools, platform, lease);
        _began = tools.Clock.GetTimestamp();
        _flights = new Flights(platform, wake);
        _prober = new Prober(platform, tools.Clock, wake);
        _claims = new Claims(tools, lease);
        _waiting = new Waiting(tools.Outbox, platform.Name);
        _results = new Results(tools, platform);
        _choice = new Choice(platform.Pace, _results.Rule, tools.Clock);
        _repeats = new Repeats(_results.Rule, tools.Clock);
    }

    /// <summary>Requests under way.</summary>
    public int UnderWay => _flights.Flying.Count;

    private TimeSpan Elapsed => _tools.Clock.GetElapsedTime(_began);

    /// <summary>Takes over what an earlier holder of the lease left, and how long it was told to wait.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        await _results.RecoverAsync(cancellation);
        await _choice.RecallAsync(_tools.Outbox, _platform.Name, Elapsed, cancellation);
        IReadOnlyList<Claimed> left = await _tools.Outbox.AbandonedAsync(_lease, cancellation);
        var outcome = new SendOutcome.Unknown("the process ended while it was sent");
        await _results.StoreAsync([.. left.Select(part => (part, (SendOutcome)outcome))], Elapsed, cancellation);
        if (left.Count > 0)
            Log.Recovered(_tools.Log, _platform.Name, left.Count);
    }

    /// <summary>Does what can be done now.</summary>
    /// <param name="maySend">
    /// False where too little of the lease is left to begin a request; asked again right before each.
    /// </param>
    /// <param name="cancellation">Ends reads; requests and their results are never cut off.</param>
    /// <returns>When to look again, at the latest.</returns>
    public async Task<TimeSpan> StepAsync(Func<bool> maySend, CancellationToken cancellation)
    {
        _tools.Lead.Woken(Elapsed);
        await LandAsync();
        await ExpireAsync(cancellation);
        if (TryLaunch(maySend))
        {
            await _waiting.RefreshAsync(Elapsed, cancellation);
            await ClaimAsync(cancellation);
            if (TryLaunch(maySend))
                return Next();
        }

        await ReleaseAsync(cancellation);
        return Idle;
    }

    /// <summary>Begins nothing more, and waits for what is under way.</summary>
    public async Task StopAsync()
    {
        try
        {
            await ReleaseAsync(CancellationToken.None);
        }
        finally
        {
            await _flights.WhenLandedAsync();
            await LandAsync();
        }
    }

    private bool TryLaunch(Func<bool> maySend)
    {
        if (!IsOpen() || !maySend())
            return false;
        _flights.Launch(Elapsed);
        return true;
    }

    private bool IsOpen()
    {
        Standing standing = _results.Standing;
        if (standing.MustProbe && _prober.HasAnswered(Elapsed, standing.IsRevoked))
            standing.Answered();
        return standing.IsOpen(Elapsed, _tools.Clock.GetUtcNow());
    }

    private async Task LandAsync()
    {
        IReadOnlyList<(Claimed Part, SendOutcome Outcome)> landed = await _flights.LandedAsync();
        foreach ((Claimed part, SendOutcome outcome) in landed)
        {
            _repeats.Landed(part, outcome);
            if (outcome is not SendOutcome.Confirmed)
                _waiting.Drop(part.Chat);
            if (outcome is SendOutcome.Revoked)
                _prober.Doubt(Elapsed);
        }

        await _results.StoreAsync(landed, Elapsed, CancellationToken.None);
        if (_results.TakeSlower())
            _choice.Token.Slow(Elapsed);
    }

    private async Task ExpireAsync(CancellationToken cancellation)
    {
        if (_expired is { } last && Elapsed - last < ExpireEach)
            return;
        _expired = Elapsed;
        await _tools.Outbox.ExpireAsync(_platform.Name, cancellation);
    }

    private async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (_flights.DropWaiting() || _claims.AreInDoubt)
            await _claims.ReleaseAsync([.. _flights.Flying, .. _results.Unstored], cancellation);
    }

    private async Task ClaimAsync(CancellationToken cancellation)
    {
        if (_claims.AreInDoubt)
            await ReleaseAsync(cancellation);
        Dictionary<long, TimeSpan> chosen = [];
        bool isRepeated = _flights.Parts.Any(_repeats.IsOne);
        while (_flights.Count + chosen.Count < _platform.Pace.InFlight
            && _choice.Next(_waiting, Elapsed, _tools.Lead.Value, MayRepeat) is { } choice)
        {
            chosen.Add(choice.Head.Id, choice.Slot);
            isRepeated |= _repeats.IsOne(choice.Head);
        }

        if (chosen.Count == 0)
            return;
        IReadOnlyList<Claimed> claimed = await _claims.ClaimAsync([.. chosen.Keys], cancellation);
        foreach (Claimed part in claimed.OrderBy(part => chosen[part.Id]))
            _flights.Add(part, chosen[part.Id]);

        bool MayRepeat() => _repeats.MayGo(isRepeated, Elapsed) && _prober.HasAnswered(Elapsed, isRevoked: false);
    }

    private TimeSpan Next()
    {
        TimeSpan now = Elapsed;
        bool hasRoom = _flights.Count < _platform.Pace.InFlight;
        TimeSpan wait = hasRoom && _waiting.Bulk.Count + _waiting.Replies.Count > 0 ? UntilClaim(now) : Idle;
        if (_flights.NextSlot is { } slot)
            wait = slot <= now ? TimeSpan.Zero : slot - now < wait ? slot - now : wait;
        _tools.Lead.Asks(now + wait);
        return wait;
    }

    /// <summary>Where the next slot is free and yet nobody took it, the chats that wait have had their share.</summary>
    private TimeSpan UntilClaim(TimeSpan now)
    {
        TimeSpan wait = _choice.Token.Earliest(now) - _tools.Lead.Value - now;
        return wait > TimeSpan.Zero && wait < Busy ? wait : Busy;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Platform}: {Parts} parts were being sent when the process ended.")]
        public static partial void Recovered(ILogger log, PlatformName platform, int parts);
    }
}
