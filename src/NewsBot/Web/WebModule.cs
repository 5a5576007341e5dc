using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Web.Chat;
using NewsBot.Web.Pages;

namespace NewsBot.Web;

/// <summary>The pages: the newest digest, earlier ones, and the health of the bot.</summary>
public static class WebModule
{
    /// <summary>Only commands are posted.</summary>
    private const int LargestPost = 16 * 1024;

    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddOptionsFrom<WebOptions>("Web");
        services.AddRoutingCore();
        services.AddRazorComponents();
        // Pages hold no secrets yet; nothing that is protected outlives the process.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<SampleShelf>();
        services.AddSingleton<DigestViews>();
        services.AddSingleton<PageAddress>();
        services.AddSingleton<Health>();
        services.AddSingleton<ChatAccess>();
        services.AddSingleton<ChatViews>();
        services.AddSingleton<ChatStream>();
        return services;
    }

    /// <summary>Listens where the settings say, on this machine only by default.</summary>
    public static IWebHostBuilder UsePages(this IWebHostBuilder host, IConfiguration settings)
    {
        WebOptions web = settings.GetSection("Web").Get<WebOptions>() ?? new();
        return host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestPost;
            kestrel.Listen(IPAddress.TryParse(web.Address, out IPAddress? ip) ? ip : IPAddress.Loopback, web.Port);
        });
    }

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.Use(PageGuard.Of(HostRule.From(app.Services.GetRequiredService<IOptions<WebOptions>>().Value)));
        app.MapGet("/", async (DigestViews views, CancellationToken token) => Page(await views.NewestAsync(token)));
        app.MapGet("/digest/{id:long}", async (long id, DigestViews views, CancellationToken token) =>
            await views.OfAsync(new DigestId(id), token) is { } view ? Page(view) : Results.NotFound());
        app.MapGet("/newsbot.css", () => File("newsbot.css", "text/css"));
        app.MapGet("/chat.css", () => File("chat.css", "text/css"));
        app.MapGet("/chat.js", () => File("chat.js", "text/javascript"));
        app.MapGet("/healthz", async (Health health, CancellationToken token) => await health.ReportAsync(token));
        app.MapChat();
    }

    private static IResult File(string name, string type) => Results.Stream(
        typeof(WebModule).Assembly.GetManifestResourceStream("NewsBot.Web." + name)!,
        type + "; charset=utf-8");

    private static RazorComponentResult<DigestPage> Page(DigestView view) => new(new { View = view });
}
