using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Measure.Kills;

/// <summary>What the other side's ledger says came of a campaign.</summary>
/// <param name="Lost">Messages that never arrived, and that nobody is told of.</param>
/// <param name="Held">Messages that are held, which an operator is told of.</param>
/// <param name="HeldUnarrived">Those of them that never arrived.</param>
/// <param name="Duplicates">Messages that arrived again.</param>
/// <param name="MostCopies">How often one message arrived, at most.</param>
/// <param name="OutOfOrder">Chats that got an earlier digest after a later one.</param>
internal sealed record KillVerdict(
    int Lost, int Held, int HeldUnarrived, int Duplicates, int MostCopies, int OutOfOrder)
{
    /// <summary>Reads the ledger.</summary>
    public static KillVerdict Of(
        IReadOnlyList<LedgerLine> sent, int wanted, IReadOnlyList<(long Chat, string Text)> held)
    {
        int unarrived = held.Count(row => !sent.Any(line => line.Chat == row.Chat && line.Text == row.Text));
        int[] copies = [.. sent.GroupBy(line => (line.Chat, line.Text)).Select(same => same.Count())];
        return new KillVerdict(
            wanted - copies.Length - unarrived,
            held.Count,
            unarrived,
            sent.Count - copies.Length,
            copies.DefaultIfEmpty(0).Max(),
            sent.GroupBy(line => line.Chat).Count(chat => !IsInOrder([.. chat.Select(line => line.Text!)])));
    }

    private static bool IsInOrder(string[] texts) => texts.SequenceEqual(texts.Order(StringComparer.Ordinal));
}
