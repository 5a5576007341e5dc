namespace NewsBot.Discord.DSharpPlus;

/// <summary>Leads the few requests that DSharpPlus makes at its start to the configured address.</summary>
internal sealed class ApiAddress(Uri api) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!)
        {
            Scheme = api.Scheme,
            Host = api.Host,
            Port = api.Port,
        }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
