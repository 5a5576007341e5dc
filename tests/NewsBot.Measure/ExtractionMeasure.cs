using System.Globalization;
using NewsBot.Articles.Pages;
using NewsBot.Text;

namespace NewsBot.Measure;

/// <summary>
/// How well articles are read out of pages: precision, recall and F1 of the body's words (each as often as it occurs),
/// averaged over pages, and how many pages a core reads in a second.
/// </summary>
public sealed class ExtractionMeasure : IMeasure
{
    private const int Rounds = 3;
    private const int RealSize = 80_000;

    /// <inheritdoc/>
    public string Verb => "extraction";

    /// <inheritdoc/>
    public string Usage => "[DIR]   pairs NAME.html and NAME.txt (the expected body); without DIR our own pages";

    /// <inheritdoc/>
    public Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        IReadOnlyList<ExpectedPage> pages = ExpectedPages.Read(arguments.Files is [var folder, ..] ? folder : null);
        (string Name, WordMatch Match)[] scores =
            [.. pages.Select(page => (page.Name, WordMatch.Of(page.Body, Read(page.Html))))];
        double precision = scores.Average(score => score.Match.Precision);
        double recall = scores.Average(score => score.Match.Recall);
        double f1 = scores.Average(score => score.Match.F1);
        double speed = PagesPerSecond([.. pages.Select(page => ExpectedPages.Padded(page.Html, RealSize))]);
        return Task.FromResult(new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["pages"] = pages.Count,
                ["f1"] = Math.Round(f1, 4),
                ["precision"] = Math.Round(precision, 4),
                ["recall"] = Math.Round(recall, 4),
                ["pages_per_second"] = Math.Round(speed, 1),
            },
            [
                .. scores.Where(score => score.Match.F1 < 0.98).OrderBy(score => score.Match.F1).Select(score =>
                    Line(
                        $"{score.Match.F1:F3}  P {score.Match.Precision:F3}  R {score.Match.Recall:F3}  {score.Name}")),
                Line($"{pages.Count} pages: F1 {f1:F4}, precision {precision:F4}, recall {recall:F4}"),
                Line($"{speed:F1} pages a second on one core, pages of at least {RealSize / 1000} KB"),
            ]));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Read(string html) => PagePreScan.Refuse(html, new PageLimits()) is null
        ? PageReader.Read(html, new PageHints(new Uri("https://site.test/a"), "", "", "en")).Text
        : "";

    private static double PagesPerSecond(string[] pages)
    {
        foreach (string page in pages)
            Read(page);
        // Processor time, so that what else the machine does makes no difference.
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int round = 0; round < Rounds; round++)
        {
            foreach (string page in pages)
                Read(page);
        }

        return pages.Length * Rounds / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}

/// <summary>What two texts have in common, word by word.</summary>
/// <param name="Precision">Share of the found words that are expected.</param>
/// <param name="Recall">Share of the expected words that were found.</param>
public sealed record WordMatch(double Precision, double Recall)
{
    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares bags of words.</summary>
    public static WordMatch Of(string expected, string found)
    {
        IReadOnlyList<string> want = Words.Of(expected), have = Words.Of(found);
        if (want.Count == 0 || have.Count == 0)
            return want.Count == have.Count ? new WordMatch(1, 1) : new WordMatch(0, 0);
        Dictionary<string, int> left = want.GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        int shared =
            have.Count(word => left.TryGetValue(word, out int count) && count > 0 && (left[word] = count - 1) >= 0);
        return new WordMatch((double)shared / have.Count, (double)shared / want.Count);
    }
}
