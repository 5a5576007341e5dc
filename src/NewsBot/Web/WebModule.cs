using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Web.Pages;

namespace NewsBot.Web;

/// <summary>The pages: the newest digest, earlier ones, and the health of the bot.</summary>
public static class WebModule
{
    private const string Style = "NewsBot.Web.newsbot.css";

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
        return services;
    }

    /// <summary>Listens where the settings say, on this machine only by default.</summary>
    public static IWebHostBuilder UsePages(this IWebHostBuilder host, IConfiguration settings)
    {
        WebOptions web = settings.GetSection("Web").Get<WebOptions>() ?? new();
        return host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.TryParse(web.Address, out IPAddress? ip) ? ip : IPAddress.Loopback, web.Port);
        });
    }

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.Use(AddHeadersAsync);
        app.MapGet("/", async (DigestViews views, CancellationToken token) => Page(await views.NewestAsync(token)));
        app.MapGet("/digest/{id:long}", async (long id, DigestViews views, CancellationToken token) =>
            await views.OfAsync(new DigestId(id), token) is { } view ? Page(view) : Results.NotFound());
        app.MapGet("/newsbot.css", () =>
            Results.Stream(typeof(WebModule).Assembly.GetManifestResourceStream(Style)!, "text/css; charset=utf-8"));
        app.MapGet("/healthz", async (Health health, CancellationToken token) => await health.ReportAsync(token));
    }

    private static RazorComponentResult<DigestPage> Page(DigestView view) => new(new { View = view });

    /// <summary>The pages need nothing but their own style sheet; nothing else may load or frame them.</summary>
    private static Task AddHeadersAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
