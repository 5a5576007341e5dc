using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsBot.Http;

/// <summary>The HTTP stack with everything switched off that would act without being asked.</summary>
internal static class UntrustedHandler
{
    public static SocketsHttpHandler Create(string? proxy, FetchLimits limits, Dialer dialer) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = proxy is not null,
        Proxy = proxy is null ? null : new WebProxy(proxy),
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = limits.HeaderKilobytes,
        ConnectTimeout = limits.ConnectTimeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        // A body that was cut off is not worth reading to its end for the sake of the connection.
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        // Sites write the names in a redirect as they are, in UTF-8.
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ConnectCallback = async (context, cancellation) => proxy is null
            ? await dialer.ConnectAsync(context.DnsEndPoint, cancellation)
            : await dialer.ConnectTrustedAsync(context.DnsEndPoint, cancellation),
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Validate },
    };

    private static bool Validate(
        object sender,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors)
    {
        bool valid = errors == SslPolicyErrors.None;
        return valid
            ? valid
            : throw new AuthenticationException("the certificate " + Reason(certificate, chain, errors));
    }

    private static string Reason(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
            return "is missing";
        X509ChainStatusFlags status = (chain?.ChainStatus ?? [])
            .Aggregate(X509ChainStatusFlags.NoError, (all, each) => all | each.Status);
        if (status.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"is valid only until {certificate.GetExpirationDateString()}");
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return "is for another host";
        if (status.HasFlag(X509ChainStatusFlags.UntrustedRoot))
            return "is signed by nobody this machine trusts";
        return $"is not valid ({status})";
    }
}
