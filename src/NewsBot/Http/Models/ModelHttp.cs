using System.Net;

namespace NewsBot.Http.Models;

/// <summary>
/// The way to models and translators: no redirects (a key would go with them), no endless answers, nothing logged.
/// </summary>
internal static class ModelHttp
{
    /// <summary>The name of its client.</summary>
    public const string Name = "models";

    private const int LargestAnswer = 1_000_000;

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddModelHttp(this IServiceCollection services)
    {
        services.AddHttpClient(Name)
            .ConfigureHttpClient(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan; // Every call has its own limit.
                http.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .AddHttpMessageHandler(() => new WholeAnswer(LargestAnswer))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        ActivityHeadersPropagator = null,
    };

    /// <summary>Reads an answer whole before anybody parses it, and only so much of it.</summary>
    private sealed class WholeAnswer(int most) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(most, cancellationToken);
            return answer;
        }
    }
}
