using NewsBot.Articles;
using NewsBot.Stories;

namespace NewsBot.Measure.Stories;

/// <summary>
/// How many articles a second one core clusters, in a full window. The articles are mixed of sentences of the given
/// rows, so that they share names and words as the coverage of one topic does.
/// </summary>
internal static class StorySpeed
{
    private const int Sentences = 6, Timed = 500;

    public static double Of(IReadOnlyList<LabelledRow> rows, int window, Random random)
    {
        ILookup<string, string> sentences = rows
            .SelectMany(row => NewsBot.Text.Sentences.Split(row.Title + "\n" + row.Text, row.Language)
                .Select(sentence => (row.Language, sentence.Text)))
            .ToLookup(pair => pair.Language, pair => pair.Text, StringComparer.Ordinal);
        string[][] byLanguage = [.. sentences.Select(group => group.ToArray())];
        string[] languages = [.. sentences.Select(group => group.Key)];
        long last = 0;
        var clusterer = new StoryClusterer(
            new StoryModel(StoryModelFile.Load()),
            StoryBackground.Load(),
            TimeSpan.FromHours(72),
            () => new StoryId(++last));
        for (int i = 0; i < window; i++)
            clusterer.Add(Some(i));
        ArticleFeatures[] timed = [.. Enumerable.Range(window, Timed).Select(Some)];
        TimeSpan start = Environment.CpuUsage.TotalTime;
        foreach (ArticleFeatures features in timed)
            clusterer.Add(features);
        return Timed / (Environment.CpuUsage.TotalTime - start).TotalSeconds;

        ArticleFeatures Some(int number)
        {
            int language = random.Next(languages.Length);
            string[] some = [.. Enumerable.Range(0, Sentences).Select(_ => Pick(byLanguage[language]))];
            return StoryStream.Reader.Read(
                new ArticleId(number), languages[language], some[0], string.Join(' ', some[1..]), published: null);
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
