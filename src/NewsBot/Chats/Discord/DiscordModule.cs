using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Discord.Listening;
using NewsBot.Chats.Notices;
using NewsBot.Configuration;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Discord;

/// <summary>The Discord bot.</summary>
public static class DiscordModule
{
    /// <summary>Adds it where a token is configured; its settings (<c>Discord</c>) are always checked.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsFrom<DiscordOptions>("Discord");
        IConfigurationSection section = configuration.GetSection("Discord");
        bool isGiven = section[nameof(DiscordOptions.Token)] is not null
            || section[nameof(DiscordOptions.TokenFile)] is not null;
        return isGiven ? services.AddBot() : services;
    }

    private static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddHttpClient(DiscordApi.HttpName)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers(); // The tokens of interactions are in the path.
        services.AddSingleton<DiscordApi>();
        services.AddSingleton<DiscordState>();
        services.AddSingleton<DiscordButtons>();
        services.AddSingleton<DiscordSender>();
        services.AddSingleton<DiscordRoles>();
        services.AddSingleton<DiscordCheck>();
        services.AddSingleton<SlashMenu>();
        services.AddSingleton<ListenerParts>();
        services.AddSingleton(provider => new OperatorRoll(
            DiscordAddress.Platform,
            [.. provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Operators
                .Select(id => id.ToString(CultureInfo.InvariantCulture))],
            NamesChats: false));
        // What is heard is answered through the outbox, which knows the platforms: so both are asked for late.
        services.AddSingleton(provider => new DiscordListener(
            provider.GetRequiredService<DiscordApi>(),
            () => provider.GetRequiredService<ChatInbox>(),
            () => provider.GetService<CommandRegistry>()?.All ?? [],
            provider.GetRequiredService<ListenerParts>()));
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());
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
