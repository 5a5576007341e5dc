using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Chats;

/// <summary>
/// What a button carries: its action, behind a tag that only this installation can make and that holds for one chat.
/// A platform lets any client send any data, so nothing without a right tag is carried out.
/// </summary>
public abstract class ButtonStamp(PlatformState state)
{
    private const string KeyName = "button-key";
    private const int TagBytes = 9;
    private const int TagLength = 12;
    private byte[]? _key;

    /// <summary>The data of a button in a chat; at most 60 bytes for an action of 48.</summary>
    public async Task<string> WriteAsync(string chat, string action, CancellationToken cancellation) =>
        Tag(await KeyAsync(cancellation), chat, action) + action;

    /// <summary>The action of a button pressed in a chat; null where this bot put no such button there.</summary>
    public async Task<string?> ReadAsync(string chat, string? data, CancellationToken cancellation)
    {
        if (data is null || data.Length <= TagLength)
            return null;
        string action = data[TagLength..];
        string tag = Tag(await KeyAsync(cancellation), chat, action);
        bool isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(tag), Encoding.UTF8.GetBytes(data[..TagLength]));
        return isOurs ? action : null;
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancellation) =>
        _key ??= await state.SecretAsync(KeyName, cancellation);

    private static string Tag(byte[] key, string chat, string action) => Base64Url.EncodeToString(
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{chat}\n{action}")).AsSpan(0, TagBytes));
}
