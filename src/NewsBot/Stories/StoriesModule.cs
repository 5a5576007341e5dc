using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Stories.Editing;
using NewsBot.Stories.Embeddings;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Relevant articles become stories.</summary>
public static class StoriesModule
{
    /// <summary>Adds the stage and its store.</summary>
    public static IServiceCollection AddStories(this IServiceCollection services)
    {
        services.AddOptionsFrom<StoriesOptions>(StoriesOptions.Section);
        services.AddConfigFile(Lexicon.Load);
        services.AddOptionsFrom<EmbeddingsOptions>(EmbeddingsOptions.Section);
        services.AddSingleton(_ => StoryModelFile.Load());
        services.AddSingleton(Model);
        services.AddSingleton<ArticleMeanings>();
        services.AddSingleton<MeaningRefresh>();
        services.AddSingleton<StoryStore>().AddSingleton<CoverageStore>();
        services.AddSingleton<StorySplit>().AddSingleton<StoryEditor>();
        services.AddSingleton<StoryDesk>();
        services.AddSingleton<RelevantTopics>(provider => provider.GetRequiredService<TopicStore>().RelevantAsync);
        services.AddSingleton<FeatureReader>();
        services.AddSingleton<ArticleReading>();
        services.AddStage<StoryStage>();
        return services;
    }

    private static StoryModel Model(IServiceProvider provider)
    {
        EmbeddingsOptions embeddings = provider.GetRequiredService<IOptions<EmbeddingsOptions>>().Value;
        double strictness = provider.GetRequiredService<IOptions<StoriesOptions>>().Value.Strictness;
        return new StoryModel(Stricter(provider.GetRequiredService<StoryModelFile>(), strictness))
        {
            MeaningWeight = embeddings.Weight,
            MeaningMiddle = embeddings.Middle,
        };
    }

    private static StoryModelFile Stricter(StoryModelFile numbers, double by) => numbers with
    {
        Join = numbers.Join + by,
        Merge = numbers.Merge + by,
        Split = numbers.Split + by,
    };
}
