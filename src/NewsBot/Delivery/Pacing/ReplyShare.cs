namespace NewsBot.Delivery.Pacing;

/// <summary>
/// What answers may take from a broadcast: they go first, as long as they stay within a fifth of the slots; a flood of
/// questions cannot stop a digest, and no slot is kept free while nobody asks.
/// </summary>
public sealed class ReplyShare
{
    private const double Share = 0.2;
    private const double MostSaved = 6;
    private double _saved = MostSaved;

    /// <summary>True where the next slot is an answer's.</summary>
    /// <param name="repliesWait">Whether an answer waits.</param>
    /// <param name="bulkWaits">Whether anything else does.</param>
    public bool IsReplysTurn(bool repliesWait, bool bulkWaits) => repliesWait && (!bulkWaits || _saved >= 1);

    /// <summary>Says what the slot was used for.</summary>
    public void Used(bool forReply) =>
        _saved = forReply ? Math.Max(0, _saved - 1 + Share) : Math.Min(MostSaved, _saved + Share);
}
