using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// How many parts that may arrive twice are sent side by side: one, until so many of them have been confirmed one
/// after the other. A process that dies again and again so puts one part a death further in doubt, not all that it has
/// in hand; a wave of them after a fault of the platform goes at full pace after a few seconds.
/// </summary>
/// <param name="rule">Knows what may arrive twice.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class Repeats(ResendRule rule, TimeProvider clock)
{
    /// <summary>Repeats confirmed one after the other from which on they go side by side.</summary>
    public const int Proof = 20;

    private int _confirmed;

    /// <summary>Whether a further one may go.</summary>
    /// <param name="isAnyUnderWay">Whether one is claimed or on its way.</param>
    public bool MayGo(bool isAnyUnderWay) => !isAnyUnderWay || _confirmed >= Proof;

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
