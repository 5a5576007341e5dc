using System.Globalization;
using System.Text;

namespace NewsBot.Http;

/// <summary>
/// What a robots.txt says to this program (RFC 9309): the groups that name our product token, else those for <c>*</c>;
/// the longest matching rule wins, and of equals the one that allows.
/// </summary>
public sealed class RobotsRules
{
    private const int MostRules = 5000;

    /// <summary>No path is longer that anybody links to; a longer rule is passed over.</summary>
    private const int LongestRule = 2000;

    private readonly List<(string Pattern, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>No rule at all.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Everything forbidden.</summary>
    public static RobotsRules DisallowAll { get; } = Parse("User-agent: *\nDisallow: /", "any");

    /// <summary>Pause between requests that the file asks for (not in the RFC, but widely written).</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Reads a file. Lines that make no sense are passed over.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="productToken">Our name in it; compared without regard to case.</param>
    public static RobotsRules Parse(string text, string productToken)
    {
        var ours = new RobotsRules();
        var everyones = new RobotsRules();
        bool areNamed = false;
        List<RobotsRules> group = [];
        bool inHead = false;
        foreach ((string key, string value) in Lines(text))
        {
            if (key == "user-agent")
            {
                if (!inHead)
                    group = [];
                inHead = true;
                bool us = value.Equals(productToken, StringComparison.OrdinalIgnoreCase);
                areNamed |= us;
                RobotsRules? named = us ? ours : value == "*" ? everyones : null;
                if (named is not null && !group.Contains(named))
                    group.Add(named);
                continue;
            }

            inHead &= key is not ("allow" or "disallow" or "crawl-delay");
            foreach (RobotsRules rules in group)
                rules.Add(key, value);
        }

        return areNamed ? ours : everyones;
    }

    /// <summary>Whether <paramref name="address"/> may be fetched.</summary>
    public bool Allows(Uri address)
    {
        string path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        (int Length, bool Allow) best = (-1, true);
        foreach ((string pattern, bool allow) in _rules)
        {
            if (pattern.Length < best.Length || (pattern.Length == best.Length && best.Allow))
                continue;
            if (Matches(pattern, path))
                best = (pattern.Length, allow);
        }

        return best.Allow;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (string line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('#', 2)[0].Trim().TrimStart('\uFEFF').Split(':', 2);
            if (parts.Length == 2)
                yield return (parts[0].Trim().ToLowerInvariant(), parts[1].Trim());
        }
    }

    // Greedy with one step back to the last star: linear in the path for each star, whatever the pattern.
    private static bool Matches(string pattern, string path)
    {
        bool toEnd = pattern.EndsWith('$');
        string[] pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        int at = pieces[0].Length;
        for (int i = 1; i < pieces.Length; i++)
        {
            if (toEnd && i == pieces.Length - 1)
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            int found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }

        return !toEnd || at == path.Length;
    }

    /// <summary>One way of writing percent-encoding, so that rule and path compare byte by byte.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte value = bytes[i];
            bool encoded = value == '%' && i + 2 < bytes.Length
                && byte.TryParse(
                    bytes.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out value);
            if (encoded)
                i += 2;
            char character = (char)value;
            bool keep = encoded
                ? char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~'
                : value is > 0x20 and < 0x7F;
            normal.Append(keep ? character.ToString() : $"%{value:X2}");
        }

        return normal.ToString();
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
                && seconds is > 0 and < 86_400)
            {
                CrawlDelay = TimeSpan.FromSeconds(seconds);
            }
        }
        else if (key is "allow" or "disallow" && value.Length is > 0 and <= LongestRule && _rules.Count < MostRules)
        {
            _rules.Add((Normal(value), key == "allow"));
        }
    }
}
