using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsBot.Http;

/// <summary>How this program names itself to sites.</summary>
public static class UserAgent
{
    /// <summary>The name that a robots.txt addresses.</summary>
    public const string ProductToken = "NewsBot";

    private static readonly Regex Unprintable = new(@"[^\x20-\x7E]|[()]", RegexOptions.NonBacktracking);

    /// <summary>The header's value, with the operator's contact where there is one.</summary>
    public static string For(string? contact)
    {
        string version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";
        string about = string.IsNullOrWhiteSpace(contact)
            ? "news digest bot"
            : "news digest bot; contact " + Unprintable.Replace(contact.Trim(), "");
        return $"{ProductToken}/{version} ({about})";
    }
}
