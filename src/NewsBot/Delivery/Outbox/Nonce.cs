using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Delivery.Outbox;

/// <summary>
/// Names a part towards a platform: the same for every try of it, on every node, after every restart.
/// </summary>
internal static class Nonce
{
    private const int Bytes = 16;

    /// <summary>22 characters of base64url.</summary>
    /// <param name="database">The database's own identity, so that a second bot's rows have other names.</param>
    /// <param name="row">The row.</param>
    public static string Of(string database, long row) =>
        Base64Url.EncodeToString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{database}:{row}")))
            .AsSpan(0, Bytes));
}
