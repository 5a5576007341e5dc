using System.Net;
using System.Net.Sockets;

namespace NewsBot.Http;

/// <summary>Finds the addresses behind a name; the system's resolver, or a test's.</summary>
public delegate Task<IPAddress[]> ResolveName(string host, CancellationToken cancellation);

/// <summary>A connection that must not be made. The message tells a person why.</summary>
public sealed class AddressRefusedException(string message) : IOException(message);

/// <summary>
/// Makes every connection to what feeds and pages name. The check stands here, inside the connection, because a check
/// before it is beaten by a name that answers differently the second time (DNS rebinding).
/// </summary>
public sealed class Dialer(AddressPolicy policy, OwnPorts own, ResolveName resolve, TimeProvider clock)
{
    private const int MostAddresses = 8;

    /// <summary>Opens a connection to the first address that answers, after all of them were judged.</summary>
    /// <exception cref="AddressRefusedException">One of the name's addresses is not allowed.</exception>
    /// <exception cref="SocketException">The name is not known, or nothing answers.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        IReadOnlyList<IPEndPoint> endpoints = await JudgeAsync(target, cancellation);
        return await OpenAsync(endpoints, cancellation);
    }

    /// <summary>Opens a connection to what the operator configured (a proxy), without judging it.</summary>
    public async Task<Stream> ConnectTrustedAsync(DnsEndPoint target, CancellationToken cancellation) =>
        await OpenAsync(await ResolveAsync(target, cancellation), cancellation);

    /// <summary>Resolves a name and refuses it if any of its addresses is not allowed.</summary>
    /// <returns>The addresses, in the order they are to be tried.</returns>
    public async Task<IReadOnlyList<IPEndPoint>> JudgeAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        IReadOnlyList<IPEndPoint> endpoints = await ResolveAsync(target, cancellation);
        foreach (IPEndPoint endpoint in endpoints)
        {
            if (!policy.Allows(endpoint.Address))
            {
                throw new AddressRefusedException(
                    $"{target.Host} leads to {endpoint.Address}, which is not a public address");
            }

            if (own.Reach(endpoint))
                throw new AddressRefusedException($"{target.Host}:{target.Port} is this program itself");
        }

        return endpoints;
    }

    private async Task<IReadOnlyList<IPEndPoint>> ResolveAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        IPAddress[] addresses = IPAddress.TryParse(target.Host, out IPAddress? literal)
            ? [literal]
            : await resolve(target.Host, cancellation);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        return HappyEyeballs.Order([.. addresses.Select(address => new IPEndPoint(address, target.Port))]);
    }

    private async Task<Stream> OpenAsync(IReadOnlyList<IPEndPoint> endpoints, CancellationToken cancellation)
    {
        Socket socket = await HappyEyeballs.ConnectAsync([.. endpoints.Take(MostAddresses)], clock, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
