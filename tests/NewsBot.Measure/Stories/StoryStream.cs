using NewsBot.Configuration;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Measure.Stories;

/// <summary>Runs labelled rows through the clusterer as a stream.</summary>
internal static class StoryStream
{
    private static readonly Lazy<FeatureReader> Shipped = new(NewReader);

    /// <summary>Reads features with the lexicon, names and acts inside the program.</summary>
    public static FeatureReader Reader => Shipped.Value;

    /// <summary>The story of each row, and the processor time that clustering took.</summary>
    public static (long[] Stories, TimeSpan Time) Cluster(
        IReadOnlyList<ArticleFeatures> stream, StoryModel model, StoryBackground background)
    {
        long last = 0;
        var clusterer = new StoryClusterer(model, background, TimeSpan.FromHours(72), () => new StoryId(++last));
        TimeSpan start = Environment.CpuUsage.TotalTime;
        foreach (ArticleFeatures features in stream)
            clusterer.Add(features);
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        return ([.. stream.Select(features => clusterer.StoryOf(features.Id)!.Value.Value)], time);
    }

    private static FeatureReader NewReader()
    {
        var errors = new ConfigErrors();
        var files = new ConfigFiles(null);
        Lexicon lexicon = Lexicon.Load(files, errors);
        Gazetteer gazetteer = Gazetteer.Load(files, errors);
        TopicList topics = TopicList.Load(files, gazetteer, errors);
        if (!errors.None)
            throw new ConfigException(errors.All);
        return new FeatureReader(lexicon, gazetteer, topics);
    }
}
