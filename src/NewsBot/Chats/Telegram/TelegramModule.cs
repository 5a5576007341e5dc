using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Notices;
using NewsBot.Chats.Telegram.Listening;
using NewsBot.Configuration;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Telegram;

/// <summary>The Telegram bot.</summary>
public static class TelegramModule
{
    /// <summary>Adds it where a token is configured; its settings (<c>Telegram</c>) are always checked.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsFrom<TelegramOptions>("Telegram");
        IConfigurationSection section = configuration.GetSection("Telegram");
        bool isGiven = section[nameof(TelegramOptions.Token)] is not null
            || section[nameof(TelegramOptions.TokenFile)] is not null;
        return isGiven ? services.AddBot() : services;
    }

    private static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddHttpClient(TelegramApi.HttpName)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan) // Every call has its own limit.
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers(); // The token is in the path.
        services.AddSingleton<TelegramApi>();
        services.AddSingleton<TelegramState>();
        services.AddSingleton<ButtonData>();
        services.AddSingleton<TelegramSender>();
        services.AddSingleton<TelegramRoles>();
        services.AddSingleton<TelegramCalls>();
        services.AddSingleton<CommandMenu>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<UpdatePoller>();
        services.AddSingleton<WebhookListener>();
        services.AddSingleton(provider => new ListenerParts(
            provider.GetRequiredService<TelegramCalls>(),
            provider.GetRequiredService<CommandMenu>(),
            provider.GetRequiredService<TelegramRoles>(),
            provider.GetRequiredService<UpdatePoller>(),
            provider.GetRequiredService<WebhookListener>())
        {
            State = provider.GetRequiredService<TelegramState>(),
            Clock = provider.GetRequiredService<TimeProvider>(),
        });
        services.AddSingleton(provider => new OperatorRoll(
            TelegramAddress.Platform,
            [.. provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Operators
                .Select(id => id.ToString(CultureInfo.InvariantCulture))],
            NamesChats: true));
        services.AddSingleton<TelegramCheck>();
        // What is heard is answered through the outbox, which knows the platforms: so both are asked for late.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TelegramListener>(
            provider,
            () => provider.GetRequiredService<ChatInbox>(),
            () => provider.GetService<IReadOnlyList<CommandDescription>>() ?? []));
        services.AddSingleton<TelegramPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<TelegramPlatform>());
        return services;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        // Without it no activity is made, in which the path would be told.
        ActivityHeadersPropagator = null,
    };
}
