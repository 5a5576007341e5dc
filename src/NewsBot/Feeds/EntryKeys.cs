using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Feeds.Reading;
using NewsBot.Text;

namespace NewsBot.Feeds;

/// <summary>An entry with the keys by which it is known again.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Keys">It is known if any of them is: guid, canonical link, title with text.</param>
/// <param name="TitleKey">Its title alone, which tells near-duplicates of a re-keyed feed; 0 where it has none.</param>
public sealed record KeyedEntry(Entry Entry, IReadOnlyList<long> Keys, long TitleKey);

/// <summary>
/// Makes the keys of a document's entries. A guid or link that stands on several different entries of one document
/// names none of them, and is left out.
/// </summary>
public static class EntryKeys
{
    /// <summary>Entries that say nothing at all are dropped.</summary>
    public static IReadOnlyList<KeyedEntry> Of(IReadOnlyList<Entry> entries)
    {
        List<Traits> all = [.. entries.Select(TraitsOf)];
        HashSet<string> vague = [.. Vague(all, t => t.Guid, t => t.Link), .. Vague(all, t => t.Link, t => t.Guid)];
        return [.. all.Select(traits => Keyed(traits, vague)).Where(keyed => keyed.Keys.Count > 0)];
    }

    private static Traits TraitsOf(Entry entry)
    {
        string title = Plain(entry.Title);
        string text = Plain(PlainText.FromHtml(entry.Html));
        string? guid = string.IsNullOrWhiteSpace(entry.Guid) ? null : GuidOf(entry.Guid.Trim());
        string? link = entry.Link is null || IsFrontPage(entry.Link)
            ? null
            : "a:" + CanonicalLink.Key(entry.Link);
        return new Traits(entry, guid, link, title, title.Length + text.Length > 0 ? $"t:{title}\n{text}" : null);
    }

    // A guid that is an address is compared as one, so that http becoming https is no new guid.
    private static string GuidOf(string guid) =>
        guid.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(guid, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && !IsFrontPage(address)
            ? "a:" + CanonicalLink.Key(address)
            : "g:" + guid;

    private static bool IsFrontPage(Uri link) =>
        link.AbsolutePath.Trim('/').Length == 0 && link.Query.Length <= 1 && link.Fragment.Length <= 1;

    // Two entries with one guid and one link are one entry, retitled; three with as many titles are not.
    private static IEnumerable<string> Vague(
        List<Traits> all,
        Func<Traits, string?> key,
        Func<Traits, string?> otherKey)
    {
        foreach (var same in all.Where(each => key(each) is not null).GroupBy(key, StringComparer.Ordinal))
        {
            int titles = same.Select(each => each.Title).Distinct(StringComparer.Ordinal).Take(3).Count();
            bool agree = otherKey(same.First()) is { } other && same.All(each => otherKey(each) == other);
            if (titles > 2 || (titles == 2 && !agree))
                yield return same.Key!;
        }
    }

    private static KeyedEntry Keyed(Traits traits, HashSet<string> vague)
    {
        IEnumerable<string> keys = new[] { traits.Guid, traits.Link, traits.Text }
            .OfType<string>()
            .Where(key => !vague.Contains(key))
            .Distinct(StringComparer.Ordinal);
        long title = traits.Title.Length > 0 ? Hash("n:" + traits.Title) : 0;
        return new KeyedEntry(traits.Entry, [.. keys.Select(Hash)], title);
    }

    /// <summary>Letters and digits only, in lower case, one space between words.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char character in AnyText.Normalized(text, NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character))
                plain.Append(char.ToLowerInvariant(character));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    private static long Hash(string key) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed record Traits(Entry Entry, string? Guid, string? Link, string Title, string? Text);
}
