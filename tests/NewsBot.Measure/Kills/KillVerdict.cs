using System.Globalization;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Measure.Kills;

/// <summary>What the other side's ledger says came of a campaign.</summary>
/// <param name="Lost">Messages that never arrived, also those that are held without having arrived.</param>
/// <param name="Unexpected">Messages that nobody wanted sent.</param>
/// <param name="Held">Messages that are held, which an operator is told of.</param>
/// <param name="Duplicates">Messages that arrived again.</param>
/// <param name="MostCopies">How often one message arrived, at most.</param>
/// <param name="OutOfOrder">Chats that got an earlier digest after a later one.</param>
internal sealed record KillVerdict(
    int Lost, int Unexpected, int Held, int Duplicates, int MostCopies, int OutOfOrder)
{
    /// <summary>Messages that can be under way at once.</summary>
    public const int InFlight = 6;

    private const double MeanDuplicates = 1.5, HeldShare = 0.001;

    /// <summary>Reads the ledger.</summary>
    /// <param name="sent">What arrived.</param>
    /// <param name="wanted">What is to arrive, each once.</param>
    /// <param name="held">What is held.</param>
    public static KillVerdict Of(
        IReadOnlyList<LedgerLine> sent,
        IReadOnlySet<(long Chat, string Text)> wanted,
        IReadOnlyCollection<(long Chat, string Text)> held)
    {
        Dictionary<(long, string), int> copies = sent
            .GroupBy(line => (line.Chat ?? 0, line.Text ?? ""))
            .ToDictionary(same => same.Key, same => same.Count());
        return new KillVerdict(
            wanted.Count(message => !copies.ContainsKey(message)),
            copies.Keys.Count(message => !wanted.Contains(message)),
            held.Count,
            copies.Values.Sum(count => count - 1),
            copies.Values.DefaultIfEmpty(0).Max(),
            sent.GroupBy(line => line.Chat).Count(chat => !IsInOrder([.. chat.Select(line => line.Text!)])));
    }

    /// <summary>Where the promise was broken; empty where it was kept.</summary>
    /// <param name="wanted">How many messages were to arrive.</param>
    /// <param name="failures">How often something was killed or stopped.</param>
    /// <param name="isGentle">True where the program could end in an orderly way each time.</param>
    public IEnumerable<string> Broken(int wanted, int failures, bool isGentle)
    {
        int most = isGentle ? 0 : Math.Min(InFlight * failures, (int)Math.Ceiling(MeanDuplicates * failures));
        (string What, int Is, int Most)[] promises =
        [
            ("lost", Lost, 0),
            ("messages nobody wanted", Unexpected, 0),
            ("chats out of order", OutOfOrder, 0),
            ("copies of one message", MostCopies, 3),
            ("duplicates", Duplicates, most),
            ("held", Held, Math.Max(1, (int)(wanted * HeldShare))),
        ];
        return promises
            .Where(promise => promise.Is > promise.Most)
            .Select(promise => string.Create(
                CultureInfo.InvariantCulture, $"{promise.What}: {promise.Is}, at most {promise.Most} allowed"));
    }

    private static bool IsInOrder(string[] texts) => texts.SequenceEqual(texts.Order(StringComparer.Ordinal));
}
