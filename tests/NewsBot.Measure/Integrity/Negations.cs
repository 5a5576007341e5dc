using System.Text.RegularExpressions;
using NewsBot.Topics;

namespace NewsBot.Measure.Integrity;

/// <summary>
/// Turns what a line says into its opposite: puts a negation in, takes one out, or swaps "accept" and "reject".
/// </summary>
internal static class Negations
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, (string From, string To)[]> Flips = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            (" did not accept ", " accepted "), (" would not accept ", " would accept "), (" was not ", " was "),
            (" did not sign ", " signed "), ("no one wanted", "everyone wanted"), ("no decision", "a decision"),
            (" without signing", " after signing"), (" rejected ", " accepted "), (" not to ", " to "),
            (" there must be no decision", " there must be a decision"), (" agreed ", " did not agree "),
            (" agreed ", " refused "), (" invited ", " did not invite "), (" spoke ", " did not speak "),
            (" lasted ", " did not last "), (" will ", " will not "), (" was ready ", " was not ready "),
            (" is ready ", " is not ready "), (" met ", " did not meet "), (" left ", " did not leave "),
            (" telephoned ", " did not telephone "), (" could be ", " could not be "), (" would ", " would not "),
            (" had to be ", " did not have to be "), (" voiced ", " did not voice "), (" was cancelled",
            " was not cancelled"),
            (" were among ", " were not among "), (" postponed ", " did not postpone "), (" hopes ", " does not hope "),
        ],
        ["id"] =
        [
            (" tidak ada yang lebih ", " semua lebih "), (" tidak ", " "), (" belum ", " sudah "), (" tanpa ",
            " dengan "),
            (" menolak ", " menerima "), (" bukan ", " adalah "), (" sepakat ", " tidak sepakat "),
            (" sepakat ", " menolak "), (" berbicara ", " tidak berbicara "), (" mengundang ", " tidak mengundang "),
            (" menelepon ", " tidak menelepon "), (" akan ", " tidak akan "), (" siap ", " tidak siap "),
            (" mencabut ", " tidak mencabut "), (" setuju ", " tidak setuju "), (" setuju ", " menolak "),
            (" meninggalkan ", " tidak meninggalkan "), (" membahas ", " tidak membahas "),
            (" berlangsung ", " tidak berlangsung "), (" dibatalkan", " tidak dibatalkan"),
            (" menunda ", " tidak menunda "), (" berharap ", " tidak berharap "), (" disampaikan ",
            " tidak disampaikan "),
            (" menyuarakan ", " tidak menyuarakan "),
        ],
        ["uk"] =
        [
            ("ніхто не хоче", "усі хочуть"), (" не ", " "), (" без ", " з "), (" відкинув ", " прийняв "),
            ("жодне рішення про завершення війни не може бути", "рішення про завершення війни може бути"),
            (" домовилися ", " не домовилися "), (" поговорили ", " не поговорили "), (" запросив ", " не запросив "),
            (" погодився ", " не погодився "), (" погодився ", " відмовився "), (" готова ", " не готова "),
            (" залишив ", " не залишив "), (" зателефонував ", " не зателефонував "), (" очолять ", " не очолять "),
            (" тривала ", " не тривала "), (" знімає ", " не знімає "), (" передасть ", " не передасть "),
            (" обміняються ", " не обміняються "), (" прийме ", " не прийме "), (" обговорили ", " не обговорили "),
            (" можна ", " не можна "), (" висловили ", " не висловили "), (" скасували", " не скасували"),
            (" сподівається", " не сподівається"), (" мають ", " не мають "), (" відбудуться ", " не відбудуться "),
        ],
    };

    private static readonly Dictionary<string, Regex> Saying = new(StringComparer.Ordinal)
    {
        ["en"] = Of(@"^,? ?(?:said|told|wrote|hopes)\b"),
        ["id"] = Of(@"^,? ?(?:mengatakan|menegaskan|menyatakan|menulis|menuduh)\b"),
        ["uk"] = Of(@"^,? ?(?:заявив|сказав|написав|підкреслив)"),
    };

    private static readonly Dictionary<string, Regex> SaidBy = new(StringComparer.Ordinal)
    {
        ["en"] = Of(@"according to $"),
        ["id"] = Of(@"(?:kata|menurut|juru bicara Kremlin) $"),
        ["uk"] = Of(@"(?:сказав|[Зз]а словами|На думку) $"),
    };

    /// <summary>The line with one thing flipped, in each way that fits.</summary>
    public static IEnumerable<string> Of(string text, string language)
    {
        foreach ((string from, string to) in Flips.GetValueOrDefault(language, []))
        {
            int at = text.IndexOf(from, StringComparison.Ordinal);
            bool garbles = from == " не " && (text.Contains("ніхто", StringComparison.Ordinal)
                || text.Contains("жодне", StringComparison.Ordinal));
            bool doubles = at >= 3 && at + from.Length <= text.Length
                && (to.StartsWith(" tidak", StringComparison.Ordinal) || to.EndsWith("not ", StringComparison.Ordinal))
                && (text[..at].EndsWith("tidak", StringComparison.Ordinal)
                    || text[..at].EndsWith("belum", StringComparison.Ordinal)
                    || text[(at + from.Length)..].StartsWith("not ", StringComparison.Ordinal));
            if (at >= 0 && !garbles && !doubles)
                yield return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
        }
    }

    /// <summary>Whether the line lets somebody speak.</summary>
    public static bool Says(string text, Mention person, string language) =>
        Saying.TryGetValue(language, out Regex? saying)
        && (saying.IsMatch(text[(person.Start + person.Length)..]) || SaidBy[language].IsMatch(text[..person.Start]));

    private static Regex Of(string pattern) => new(pattern, RegexOptions.None, MatchTime);
}
