using System.Text;

namespace NewsBot.Tests.Support;

/// <summary>The forms in which a secret may be written.</summary>
internal static class SecretForms
{
    private const int Part = 12;

    /// <summary>As it is, in URLs, in hexadecimal, backwards, its halves, and in base64 wherever it begins.</summary>
    public static IEnumerable<string> Of(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(secret));
        yield return secret[..Part];
        yield return secret[^Part..];
        for (int before = 0; before < 3; before++)
        {
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret));
            yield return encoded[4..^4];
        }
    }
}
