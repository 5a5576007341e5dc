using NewsBot.Chats.Rendering;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>Cuts one run in two.</summary>
internal static class RunSplit
{
    private const int Least = 40;

    /// <summary>
    /// Cuts where the text allows. A link, or what little room is left, moves the whole run behind the cut, unless it
    /// stands first and must be cut, or is longer than half a message.
    /// </summary>
    public static (HtmlRun? Head, HtmlRun? Tail) At(HtmlRun run, PartSize left, bool mustCut, PartSize limit)
    {
        int room = left.Entities < 2 ? 0 : Math.Min(left.Units, (left.Bytes - run.Overhead) / HtmlRun.WidestUnit);
        bool isWhole = run.Address is not null && run.Text.Length <= limit.Units / 2;
        if (!mustCut && (isWhole || room < Least))
            return (null, run);
        int cut = TextCut.Within(run.Text, Math.Max(room, 2));
        string rest = run.Text[cut..].TrimStart(' ', '\n');
        return (run with { Text = run.Text[..cut].TrimEnd() }, rest.Length == 0 ? null : run with { Text = rest });
    }
}
