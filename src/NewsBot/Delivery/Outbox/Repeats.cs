using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// When parts that may arrive twice are sent: none by a process that has just begun, and then one at a time until so
/// many of them have been confirmed one after the other. A process that dies soon after each start so puts none of them
/// further in doubt, one that dies later one a death; a wave of them after a fault of the platform goes at full pace
/// after a few seconds.
/// </summary>
/// <param name="rule">Knows what may arrive twice.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class Repeats(ResendRule rule, TimeProvider clock)
{
    /// <summary>Repeats confirmed one after the other from which on they go side by side.</summary>
    public const int Proof = 20;

    /// <summary>A process that has sent for as long is not taken to die at once.</summary>
    public static readonly TimeSpan Steady = TimeSpan.FromSeconds(5);

    private int _confirmed;

    /// <summary>Whether a further one may go.</summary>
    /// <param name="isAnyUnderWay">Whether one is claimed or on its way.</param>
    /// <param name="lived">How long this process has been the one that sends.</param>
    public bool MayGo(bool isAnyUnderWay, TimeSpan lived) =>
        lived >= Steady && (!isAnyUnderWay || _confirmed >= Proof);

    /// <summary>Whether a part is one.</summary>
    public bool IsOne(Head head) => rule.MayDouble(head.Uncertain, head.TriedAt, clock.GetUtcNow());

    /// <inheritdoc cref="IsOne(Head)"/>
    public bool IsOne(Claimed part) =>
        rule.MayDouble(part.Past.Uncertain, part.Past.FirstTried, clock.GetUtcNow());

    /// <summary>Counts what became of a part.</summary>
    public void Landed(Claimed part, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Unknown)
            _confirmed = 0;
        else if (outcome is SendOutcome.Confirmed && IsOne(part))
            _confirmed++;
    }
}
