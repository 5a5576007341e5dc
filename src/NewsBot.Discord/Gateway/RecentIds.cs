namespace NewsBot.Discord.Gateway;

/// <summary>The newest ids: a resumed session may tell again what it has told.</summary>
internal sealed class RecentIds(int most)
{
    private readonly HashSet<ulong> _known = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>Whether it is new.</summary>
    public bool Add(ulong id)
    {
        if (!_known.Add(id))
            return false;
        _order.Enqueue(id);
        if (_order.Count > most)
            _known.Remove(_order.Dequeue());
        return true;
    }
}
