using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsBot.Measure.Namespaces;

/// <summary>
/// Answers questions for the IPv4 addresses of a few names (RFC 1035); of a name with several answers the next each
/// time. It says of all others that they do not exist.
/// </summary>
internal sealed class NameServer : IDisposable
{
    private const int HeaderLength = 12, NotThere = 3;
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 53));
    private readonly IReadOnlyDictionary<string, IPAddress[][]> _names;
    private readonly ConcurrentDictionary<string, int> _turns = new(StringComparer.OrdinalIgnoreCase);

    private readonly Func<string, IPAddress?> _lead;

    /// <param name="names">By name, the answers in turn; each has one address or more.</param>
    /// <param name="lead">What another name leads to; null for one that does not exist.</param>
    public NameServer(IReadOnlyDictionary<string, IPAddress[][]> names, Func<string, IPAddress?> lead)
    {
        (_names, _lead) = (names, lead);
        _ = ServeAsync();
    }

    /// <summary>How many questions for an address were answered with one.</summary>
    public int Answered { get; private set; }

    /// <summary>How many names were told another answer than their first.</summary>
    public int Flipped => _turns.Count(name => name.Value > 1 && _names.ContainsKey(name.Key));

    public void Dispose() => _socket.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult asked = await _socket.ReceiveAsync();
                await _socket.SendAsync(Answer(asked.Buffer), asked.RemoteEndPoint);
            }
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or SocketException)
        {
            // The measurement is over.
        }
    }

    private byte[] Answer(byte[] question)
    {
        (string name, int end) = Name(question);
        IPAddress[][]? answers = _names.GetValueOrDefault(name) ?? (_lead(name) is { } one ? [[one]] : null);
        bool isKnown = answers is not null;
        bool isIPv4 = BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(end)) == 1;
        IPAddress[] addresses = isIPv4 && answers is not null ? answers[Turn(name) % answers.Length] : [];
        Answered += addresses.Length > 0 ? 1 : 0;
        byte[] reply = [.. question[..(end + 4)], .. addresses.SelectMany(Record)];
        reply[2] = 0x81;
        reply[3] = (byte)(0x80 | (isKnown ? 0 : NotThere));
        BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(6), (ushort)addresses.Length);
        reply.AsSpan(8, 4).Clear();
        return reply;
    }

    private int Turn(string name)
    {
        int turn = _turns.GetValueOrDefault(name);
        _turns[name] = turn + 1;
        return turn;
    }

    /// <summary>The name that was asked for, and where its type stands.</summary>
    private static (string Name, int End) Name(byte[] question)
    {
        var parts = new List<string>();
        int at = HeaderLength;
        for (; question[at] != 0; at += question[at] + 1)
            parts.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
        return (string.Join('.', parts), at + 1);
    }

    /// <summary>The name by reference, type A, class IN, to be kept for no time, four bytes.</summary>
    private static byte[] Record(IPAddress address) =>
        [0xC0, HeaderLength, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, .. address.GetAddressBytes()];
}
