using System.Text.Json;
using NewsBot.Feeds;

namespace NewsBot.Measure;

/// <summary>The list of feeds of a program that is measured.</summary>
internal static class FeedsFile
{
    /// <summary>Writes <c>feeds.json</c> into a configuration folder, which it makes.</summary>
    public static async Task WriteAsync(string folder, IEnumerable<Feed> feeds, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = new
        {
            feeds = feeds.ToDictionary(
                feed => feed.Id.Value,
                feed => new { feed.Outlet, feed.Address, feed.Language, feed.Country, kind = "newspaper" },
                StringComparer.Ordinal),
        };
        await File.WriteAllTextAsync(
            Path.Combine(folder, "feeds.json"),
            JsonSerializer.Serialize(file, JsonSerializerOptions.Web),
            cancellation);
    }
}
