using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery.Breaking;
using NewsBot.Delivery.Latest;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Summaries;
using NewsBot.Topics;

namespace NewsBot.Delivery;

/// <summary>Editions, their slots and memory, and the digests that were issued.</summary>
public static class DeliveryModule
{
    /// <summary>Adds delivery; its settings come from the <c>Delivery</c> section.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptionsFrom<DeliveryOptions>("Delivery");
        services.AddOptions<DeliveryOptions>().PostConfigure<IServiceProvider>(
            (options, provider) => EditionTopics.TakeFirst(options, provider.GetService<TopicList>()));
        services.AddSingleton(new ConfigLoad(typeof(EditionTopics))).AddSingleton<EditionTopics>();
        services.AddOptions<SummariesOptions>().Configure<IOptions<DeliveryOptions>>(TellInAllLanguages);
        services.AddSingleton<EditionStore>();
        services.AddSingleton<SlotStore>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<CandidateReader>();
        services.TryAddSingleton<CandidateQuery>(
            provider => provider.GetRequiredService<CandidateReader>().ReadAsync);
        services.AddSingleton<EditionComposer>();
        services.AddSingleton<Issuer>();
        services.AddSingleton<FirstDigest>();
        services.AddSingleton<SlotKeeper>();
        services.AddSingleton<EditionReconciler>();
        services.AddSingleton<IssuedDigests>();
        services.AddSingleton<Opening>();
        return services.AddOutbox();
    }

    /// <summary>Chats, what is to be sent to them, and the dispatcher that sends it.</summary>
    private static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<ChatStore>()
        .AddSingleton<ChatDirectory>()
        .AddSingleton<StorySections>()
        .AddSingleton<DigestMessages>()
        .AddSingleton<OutboxPost>()
        .AddSingleton<DigestPost>()
        .AddSingleton<BroadcastPost>()
        .AddSingleton<OutboxRetention>()
        .AddSingleton<OutboxTroubles>()
        .AddSingleton<Subscriptions>()
        .AddSingleton<BreakingPost>()
        .AddSingleton<BreakingDesk>()
        .AddSingleton<Freshness>()
        .AddSingleton<LatestStories>()
        .AddSingleton<LatestMessages>()
        .AddSingleton<OutboxStore>()
        .AddSingleton<ResultStore>()
        .AddSingleton<PlatformLeases>()
        .AddSingleton(provider => new SenderTools(
            provider.GetRequiredService<OutboxStore>(),
            provider.GetRequiredService<ResultStore>(),
            provider.GetRequiredService<TimeProvider>(),
            new Random(provider.GetRequiredService<Random>().Next()),
            provider.GetRequiredService<ILogger<Dispatcher>>())
        {
            Vitals = provider.GetRequiredService<Vitals>(),
        })
        .AddHostedService<Dispatcher>();

    /// <summary>Stories are summarized in every language that an edition tells them in or a chat may choose.</summary>
    private static void TellInAllLanguages(SummariesOptions summaries, IOptions<DeliveryOptions> delivery) =>
        summaries.Languages = string.Join(
            ',',
            summaries.Languages.Split(',').Union(delivery.Value.Offered, StringComparer.Ordinal));
}
