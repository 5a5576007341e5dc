using NewsBot.Delivery.Pacing;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Judges answers and stores what they mean. A result that could not be stored is kept and tried again, for as long as
/// the lease lasts: forgotten, its part would be sent twice.
/// </summary>
internal sealed partial class Results(SenderTools tools, IChatPlatform platform)
{
    private readonly List<Result> _unstored = [];
    private bool _isSlower;
    private DateTimeOffset _heldUntil;

    /// <summary>Whether and when a part is sent again.</summary>
    public ResendRule Rule { get; } = new(platform.Pace.NonceWindow, tools.Random);

    /// <summary>How the platform stands.</summary>
    public Standing Standing { get; } = new();

    /// <summary>Takes up how long an earlier process was told to wait.</summary>
    public async Task RecoverAsync(CancellationToken cancellation) =>
        Standing.HoldUntil = _heldUntil = await tools.Results.HeldUntilAsync(platform.Name, cancellation);

    /// <summary>True once the whole bot was told to be slower; read once.</summary>
    public bool TakeSlower()
    {
        bool slower = _isSlower;
        _isSlower = false;
        return slower;
    }

    /// <summary>Rows whose results are not stored yet.</summary>
    public IEnumerable<long> Unstored => _unstored.Select(result => result.Claimed.Id);

    /// <summary>Judges and stores.</summary>
    public async Task StoreAsync(
        IReadOnlyList<(Claimed Part, SendOutcome Outcome)> landed, TimeSpan elapsed, CancellationToken cancellation)
    {
        foreach ((Claimed part, SendOutcome outcome) in landed)
            _unstored.Add(Judge(part, outcome, elapsed));
        await StoreHoldAsync(cancellation);
        if (_unstored.Count == 0)
            return;
        await tools.Results.StoreAsync(_unstored, cancellation);
        _unstored.Clear();
    }

    private async Task StoreHoldAsync(CancellationToken cancellation)
    {
        DateTimeOffset hold = Standing.HoldUntil;
        if (hold <= _heldUntil)
            return;
        await tools.Results.HoldAsync(platform.Name, hold, cancellation);
        _heldUntil = hold;
    }

    private Result Judge(Claimed part, SendOutcome outcome, TimeSpan elapsed)
    {
        DateTimeOffset now = tools.Clock.GetUtcNow();
        _isSlower |= Standing.Hear(part.Part.Chat.Value, outcome, elapsed, now);
        string? plain = outcome is SendOutcome.MessageRefused && !part.Past.IsPlain
            ? platform.PlainForm(part.Part.Payload)
            : null;
        Verdict verdict = Rule.Decide(part.Past with { HasPlainForm = plain is not null }, outcome, now);
        Tell(part, outcome, verdict);
        return new Result(part, outcome, verdict, verdict.FallsToPlain ? plain : null);
    }

    private void Tell(Claimed part, SendOutcome outcome, Verdict verdict)
    {
        switch (outcome)
        {
            case SendOutcome.Confirmed:
                tools.Refused.Forget();
                break;
            case SendOutcome.Revoked revoked when tools.Refused.TryTell():
                Log.Revoked(tools.Log, platform.Name, revoked.Reason);
                break;
            case SendOutcome.ChatGone gone when gone.IsCertain:
                Log.Gone(tools.Log, platform.Name, part.Chat, gone.Reason);
                break;
        }

        if (verdict.State is RowState.Dead or RowState.Held)
            Log.GivenUp(tools.Log, platform.Name, part.Id, RowStates.Of(verdict.State), verdict.Error);
        if (verdict.State == RowState.Expired && outcome is SendOutcome.Unknown)
            Log.Unanswered(tools.Log, platform.Name, part.Chat, verdict.Error);
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Critical,
            "{Platform} refuses the bot's token ({Reason}). Nothing is sent until it is replaced; everything is kept.")]
        public static partial void Revoked(ILogger log, PlatformName platform, string reason);

        [LoggerMessage(LogLevel.Warning, "{Platform}: chat {Chat} is gone ({Reason}); its settings are kept.")]
        public static partial void Gone(ILogger log, PlatformName platform, long chat, string reason);

        [LoggerMessage(LogLevel.Warning, "{Platform}: chat {Chat} may be without its answer ({Reason}).")]
        public static partial void Unanswered(ILogger log, PlatformName platform, long chat, string? reason);

        [LoggerMessage(LogLevel.Error, "{Platform}: part {Row} is {State}: {Reason}")]
        public static partial void GivenUp(ILogger log, PlatformName platform, long row, string state, string? reason);
    }
}
