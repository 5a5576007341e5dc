using System.Globalization;
using NewsBot.Measure.Languages;
using NewsBot.Text;

namespace NewsBot.Measure;

/// <summary>
/// Rewrites <c>src/NewsBot.Text/languages.bin</c> from a folder of aligned sentences and a file of Indonesian news, and
/// says how well a model learned from four fifths of the sentences does on the fifth.
/// </summary>
public sealed class TrainLanguageMeasure : IMeasure
{
    private const int Folds = 5;
    private const int PieceWords = 8;

    public string Verb => "train-language";

    public string Usage => "FLORES_FOLDER INDOSUM.jsonl [--output FILE]";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        if (arguments.Files.Count != 2)
            throw new ArgumentException("Name the folder of sentences and the file of news.", nameof(arguments));
        string[][] sentences = LanguageCorpus.Aligned(arguments.Plain(0));
        var trainer = new LanguageTrainer(WordLists.NewsCounts(arguments.Plain(1)), WordLists.Embedded);
        var calibration = new Calibration();
        var whole = new LanguageScore();
        var pieces = new LanguageScore();
        LanguageModel[] models =
            [.. Enumerable.Range(0, Folds).Select(f => trainer.Train(Fold(sentences, f, own: false)))];
        for (int fold = 0; fold < Folds; fold++)
            Each(Fold(sentences, fold, own: true), (language, text) => calibration.Add(models[fold], language, text));
        for (int fold = 0; fold < Folds; fold++)
            Judge(calibration.Apply(models[fold]), Fold(sentences, fold, own: true), whole, pieces);
        string output = arguments.Values.GetValueOrDefault("output", "src/NewsBot.Text/languages.bin");
        LanguageModel model = calibration.Apply(trainer.Train(sentences));
        await using FileStream file = File.Create(output);
        model.Write(file);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["accuracy"] = whole.Accuracy,
                ["accuracy_8_words"] = pieces.Accuracy,
                ["per_language"] = whole.PerLanguage(),
                ["bytes"] = file.Length,
            },
            [
                "Cross-validated in five parts, whole sentences:", .. whole.Lines(),
                "Pieces of eight words:", .. pieces.Lines(),
                string.Create(
                    CultureInfo.InvariantCulture, $"{output}: {file.Length} bytes, {model.Malay.Count} weights"),
            ]);
    }

    private static void Judge(LanguageModel model, string[][] sentences, LanguageScore whole, LanguageScore pieces)
    {
        var identifier = new LanguageIdentifier(model);
        Each(sentences, (language, text) =>
        {
            whole.Add(LanguageModel.Languages[language], identifier.Identify(text).Language);
            foreach (string piece in LanguageCorpus.Pieces(text, PieceWords))
                pieces.Add(LanguageModel.Languages[language], identifier.Identify(piece).Language);
        });
    }

    private static void Each(string[][] sentences, Action<int, string> action)
    {
        for (int language = 0; language < sentences.Length; language++)
        {
            foreach (string sentence in sentences[language])
                action(language, sentence);
        }
    }

    // Whole fifths, because neighbouring sentences come from one article.
    private static string[][] Fold(string[][] sentences, int fold, bool own) =>
        [.. sentences.Select(language => language
            .Where((_, i) => i * Folds / language.Length == fold == own)
            .ToArray())];
}
