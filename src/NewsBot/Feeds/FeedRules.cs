using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Configuration;
using NewsBot.Http;

namespace NewsBot.Feeds;

/// <summary>What was judged of a feed's entry in the configuration.</summary>
/// <param name="Address">The address; null where it cannot be polled or another feed has it.</param>
/// <param name="Verified">When it was last tried with success; null for never.</param>
internal readonly record struct JudgedFeed(Uri? Address, DateOnly? Verified);

/// <summary>Judges the entries of a feeds file one by one and tells every mistake.</summary>
/// <param name="name">The file, named in errors.</param>
/// <param name="folder">What relative <c>file:</c> addresses are relative to; null for the current folder.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class FeedRules(string name, string? folder, ConfigErrors errors)
{
    private const int LongestId = 60;
    private static readonly Regex Id = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking);
    private static readonly Regex Code = new("^[a-z]{2}$", RegexOptions.NonBacktracking);

    private readonly Dictionary<Uri, string> _addresses = [];

    /// <summary>Judges one entry; a text that is missing is not judged.</summary>
    public JudgedFeed Judge(string id, FeedTexts feed)
    {
        Uri? address = feed.Address is null ? null : Address(id, feed.Address);
        DateOnly? verified = Verified(id, feed.Verified);
        if (!Id.IsMatch(id) || id.Length > LongestId)
            Wrong(id, "", "An id is made of lower-case letters, digits and hyphens, such as \"antara-en\".");
        if (feed.Language is { } language && !Code.IsMatch(language))
            Wrong(id, ".language", "This is not a two-letter language code (ISO 639-1), such as \"id\".");
        if (feed.Country is { } country && !Code.IsMatch(country))
            Wrong(id, ".country", "This is not a two-letter country code (ISO 3166-1) in lower case, such as \"id\".");
        if (feed.Side is { } side && !Code.IsMatch(side))
            Wrong(id, ".side", "This is not the two-letter code of a party, such as \"ua\".");
        if (address is null || _addresses.TryAdd(address, id))
            return new JudgedFeed(address, verified);
        Wrong(id, ".address", $"{_addresses[address]} has the same address.");
        return new JudgedFeed(null, verified);
    }

    private Uri? Address(string id, string text)
    {
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            string path = text.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
                ? new Uri(text).LocalPath
                : text["file:".Length..];
            return new Uri(Path.GetFullPath(path, folder ?? Environment.CurrentDirectory));
        }

        AddressVerdict verdict = AddressText.Judge(text);
        if (verdict.Address is null)
            Wrong(id, ".address", $"\"{text}\" cannot be polled: {verdict.Refusal}.");
        return verdict.Address;
    }

    private DateOnly? Verified(string id, string? text)
    {
        if (text is null or "never")
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(id, ".verified", $"\"{text}\" is neither \"never\" nor a date such as 2026-11-23.");
        return null;
    }

    private void Wrong(string id, string key, string problem) => errors.Add(name, $"feeds.{id}{key}", problem);
}
