using NewsBot.Configuration;
using NewsBot.Digests.Rendering;
using NewsBot.Topics;

namespace NewsBot.Digests;

/// <summary>Composition of digests.</summary>
public static class DigestsModule
{
    /// <summary>
    /// Adds the composer; its weights come from the <c>Digests</c> section, those of acts from the topic files where
    /// the section says nothing.
    /// </summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptionsFrom<DigestOptions>("Digests");
        services.AddOptions<DigestOptions>().PostConfigure<IServiceProvider>((options, provider) =>
        {
            foreach (TopicAct act in provider.GetService<TopicList>()?.All.SelectMany(topic => topic.File.Acts) ?? [])
                options.Acts.TryAdd(act.Id, act.Weight);
        });
        services.AddSingleton<DigestComposer>();
        services.AddSingleton<SideNames>();
        services.AddSingleton<TextDigest>();
        return services;
    }
}
