using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Topics;

/// <summary>Names, acts, and which articles are about a topic.</summary>
public static class TopicsModule
{
    /// <summary>Adds the gazetteer, the topics, and the stage that judges articles.</summary>
    public static IServiceCollection AddTopics(this IServiceCollection services)
    {
        services.AddConfigFile(Gazetteer.Load);
        services.AddSingleton(new ConfigLoad(typeof(TopicList)));
        services.AddSingleton(provider => TopicList.Load(
            provider.GetRequiredService<ConfigFiles>(),
            provider.GetRequiredService<Gazetteer>(),
            provider.GetRequiredService<ConfigErrors>()));
        services.AddSingleton(provider => new Lazy<TopicList>(provider.GetRequiredService<TopicList>));
        services.AddSingleton<TopicJudge>();
        services.AddSingleton<TopicGate>();
        services.AddSingleton<PageGate>(provider => provider.GetRequiredService<TopicGate>().Refuse);
        services.AddSingleton<TopicStore>();
        services.AddStage<TopicStage>();
        return services;
    }
}
