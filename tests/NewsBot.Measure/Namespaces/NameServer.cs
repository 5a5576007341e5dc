using System.Buffers.Binary;
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
    private readonly Dictionary<string, int> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="names">By name, the answers in turn; each has one address or more.</param>
    public NameServer(IReadOnlyDictionary<string, IPAddress[][]> names)
    {
        _names = names;
        _ = ServeAsync();
    }

    /// <summary>How many questions for an address were answered with one.</summary>
    public int Answered { get; private set; }

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
        bool isKnown = _names.TryGetValue(name, out IPAddress[][]? answers);
        bool isIPv4 = BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(end)) == 1;
        IPAddress[] addresses = isKnown && isIPv4 ? answers![Turn(name) % answers.Length] : [];
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
