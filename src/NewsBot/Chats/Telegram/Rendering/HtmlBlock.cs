using System.Text;

namespace NewsBot.Chats.Telegram.Rendering;

/// <summary>What surrounds a paragraph.</summary>
public enum HtmlFrame
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mark of a quotation.</summary>
    Quote,

    /// <summary>Fixed width, with its lines.</summary>
    Code,
}

/// <summary>A paragraph, ready for Telegram.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Runs">Its text.</param>
public sealed record HtmlBlock(HtmlFrame Frame, IReadOnlyList<HtmlRun> Runs)
{
    /// <summary>What it takes of a message.</summary>
    public PartSize Size => Runs.Aggregate(FrameSize, (size, run) => size + run.Size);

    /// <summary>As a reader sees it, without markup.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>As Telegram reads it.</summary>
    public string Html => Tag is { } tag ? $"<{tag}>{Inner}</{tag}>" : Inner;

    /// <summary>True where there is nothing to see.</summary>
    public bool IsBlank =>
        Runs.All(run => string.IsNullOrWhiteSpace(run.Text.Replace("\u200B", "", StringComparison.Ordinal)));

    private string Inner => string.Concat(Runs.Select(run => run.Html));

    private string? Tag => Frame switch
    {
        HtmlFrame.Quote => "blockquote",
        HtmlFrame.Code => "pre",
        _ => null,
    };

    private PartSize FrameSize => Tag is { } tag
        ? new PartSize(0, 1, Encoding.UTF8.GetByteCount(tag) * 2 + "<></>".Length)
        : default;

    /// <summary>Cuts off as much as fits the limit; the block is larger than it.</summary>
    /// <returns>What fits, and the rest; the former is never empty.</returns>
    public (HtmlBlock Head, HtmlBlock Tail) Split(PartSize limit)
    {
        PartSize left = limit - FrameSize;
        int whole = 0;
        while (whole < Runs.Count - 1 && Runs[whole].Size.Fits(left))
            left -= Runs[whole++].Size;
        (HtmlRun? head, HtmlRun? rest) = RunSplit.At(Runs[whole], left, mustCut: whole == 0, limit);
        return (
            this with { Runs = [.. Runs.Take(whole), .. One(head)] },
            this with { Runs = [.. One(rest), .. Runs.Skip(whole + 1)] });
    }

    private static HtmlRun[] One(HtmlRun? run) => run is null ? [] : [run];
}
