using NewsBot.Articles;
using NewsBot.Chats;
using NewsBot.Chats.Discord;
using NewsBot.Chats.Telegram;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Http;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Topics;
using NewsBot.Web;

namespace NewsBot.CommandLine;

/// <summary>Composes the program: one line a stage, in the order of an item's way.</summary>
internal static class NewsBotHost
{
    /// <summary>The service, with its pages.</summary>
    public static WebApplication Service(Start start)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "NewsBot" });
        builder.Configuration.AddConfiguration(start.Settings);
        builder.WebHost.UsePages(start.Settings);
        builder.Services.AddNewsBot(start).AddChats().AddWeb().AddSingleton<Showing>().AddHostedService<FrontDoor>();
        builder.Logging.AddNewsBotLog(start);
        start.Surroundings.Adjust(builder.Services);
        WebApplication app = builder.Build();
        app.MapPages();
        return app;
    }

    /// <summary>The same stages without pages, schedules or background work, for a command that ends.</summary>
    /// <param name="start">What the command starts from.</param>
    /// <param name="change">What the command has in another way than the service.</param>
    public static IHost Tool(Start start, Action<IServiceCollection> change)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "NewsBot" });
        builder.Configuration.AddConfiguration(start.Settings);
        builder.Services.AddNewsBot(start).AddOptionsFrom<WebOptions>("Web");
        builder.Logging.AddNewsBotLog(start);
        change(builder.Services);
        start.Surroundings.Adjust(builder.Services);
        return builder.Build();
    }

    private static IServiceCollection AddNewsBot(this IServiceCollection services, Start start) => services
        .AddSingleton(start)
        .AddSingleton(start.Surroundings)
        .AddSingleton(start.Surroundings.Clock)
        .AddSingleton<IConfiguration>(start.Settings)
        .AddChecks(start.Places, start.Files)
        .AddStorage()
        .AddHttp()
        .AddFeeds()
        .AddArticles()
        .AddTopics()
        .AddStories()
        .AddSummaries()
        .AddDigests()
        .AddDelivery()
        .AddTelegram(start.Settings)
        .AddDiscord(start.Settings)
        .AddSchedule(start.Settings)
        .AddFrontDoor();

    private static IServiceCollection AddFrontDoor(this IServiceCollection services) => services
        .AddSingleton<Preparation>()
        .AddSingleton<FirstPoll>()
        .AddSingleton<SampleDigest>()
        .AddSingleton<Explanation>();

    private static void AddNewsBotLog(this ILoggingBuilder logging, Start start)
    {
        logging.AddConfiguration(start.Settings.GetSection("Logging"));
        logging.AddConsole(console =>
        {
            console.FormatterName = LogLines.Formatter;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<LogLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
    }
}
