using NewsBot.Configuration;
using NewsBot.Digests.Rendering;

namespace NewsBot.Digests;

/// <summary>Composition of digests.</summary>
public static class DigestsModule
{
    /// <summary>Adds the composer; its weights come from the <c>Digests</c> section.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptionsFrom<DigestOptions>("Digests");
        services.AddSingleton<DigestComposer>();
        services.AddSingleton<SideNames>();
        services.AddSingleton<TextDigest>();
        return services;
    }
}
