using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Stories.Editing;
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
        services.AddSingleton(_ => StoryModelFile.Load());
        services.AddSingleton<StoryStore>().AddSingleton<CoverageStore>();
        services.AddSingleton<StorySplit>().AddSingleton<StoryEditor>();
        services.AddSingleton<StoryDesk>();
        services.AddSingleton<RelevantTopics>(provider => provider.GetRequiredService<TopicStore>().RelevantAsync);
        services.AddSingleton<FeatureReader>();
        services.AddStage<StoryStage>();
        return services;
    }
}
