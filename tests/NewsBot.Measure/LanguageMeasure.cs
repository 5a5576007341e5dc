using System.Diagnostics;
using System.Globalization;
using NewsBot.Measure.Languages;
using NewsBot.Text;

namespace NewsBot.Measure;

/// <summary>How often and how fast the language of a sentence is identified.</summary>
public sealed class LanguageMeasure : IMeasure
{
    // Long enough that the compiler has done its work and the clock's grain does not show.
    private static readonly TimeSpan ShortestRun = TimeSpan.FromSeconds(2);

    public string Verb => "language";

    public string Usage =>
        "FILE.tsv|FILE.jsonl|FOLDER…   (lines of lang<TAB>text, labelled news, a folder of files named *.lang)";

    public Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        LabelledText[] texts = [.. arguments.Files.SelectMany(LanguageCorpus.Read)];
        var score = new LanguageScore();
        foreach (LabelledText text in texts)
            score.Add(text.Language, LanguageIdentifier.Default.Identify(text.Text).Language);
        double speed = Speed(texts, cancellation);
        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["accuracy"] = score.Accuracy,
            ["per_language"] = score.PerLanguage(),
            ["sentences_per_second"] = Math.Round(speed),
        };
        string[] lines =
            [.. score.Lines(),
                string.Create(CultureInfo.InvariantCulture, $"  {speed:F0} sentences a second of processor time")];
        return Task.FromResult(new MeasureResult(json, lines));
    }

    private static double Speed(LabelledText[] texts, CancellationToken cancellation)
    {
        if (texts.Length == 0)
            return 0;
        long count = 0;
        using var self = Process.GetCurrentProcess();
        TimeSpan begun = self.TotalProcessorTime, used = TimeSpan.Zero;
        while (used < ShortestRun)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (LabelledText text in texts)
                LanguageIdentifier.Default.Identify(text.Text);
            count += texts.Length;
            self.Refresh();
            used = self.TotalProcessorTime - begun;
        }
        return count / used.TotalSeconds;
    }
}
