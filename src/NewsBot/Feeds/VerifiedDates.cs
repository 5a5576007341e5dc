using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsBot.Feeds;

/// <summary>
/// Writes into the text of a <c>feeds.json</c> when its feeds were tried with success, and leaves every other character
/// as it is, comments and layout included.
/// </summary>
public static class VerifiedDates
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Dates the feeds of <paramref name="well"/>; one without a <c>verified</c> key is left alone.</summary>
    public static string Write(string json, IReadOnlySet<FeedId> well, DateOnly date)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        byte[] value = Encoding.UTF8.GetBytes($"\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"");
        using var written = new MemoryStream(bytes.Length);
        int copied = 0;
        foreach ((int start, int end) in Places(bytes, well))
        {
            written.Write(bytes, copied, start - copied);
            written.Write(value);
            copied = end;
        }

        written.Write(bytes, copied, bytes.Length - copied);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    /// <summary>Dates the feeds that are well in the file at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static async Task UpdateAsync(
        string path,
        IEnumerable<FeedCheckRow> rows,
        DateOnly date,
        CancellationToken cancellation)
    {
        string before = await File.ReadAllTextAsync(path, cancellation);
        string after = Write(before, rows.Where(row => row.IsWell).Select(row => row.Feed.Id).ToHashSet(), date);
        if (after == before)
            return;
        // Written beside and moved, so that a full disk leaves the old file whole.
        await File.WriteAllTextAsync(path + ".new", after, cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Where the values of <c>feeds.ID.verified</c> stand, in order.</summary>
    private static List<(int Start, int End)> Places(byte[] bytes, IReadOnlySet<FeedId> well)
    {
        var places = new List<(int, int)>();
        var path = new string[3];
        var reader = new Utf8JsonReader(bytes, Lenient);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth is >= 1 and <= 3)
                path[reader.CurrentDepth - 1] = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.String
                && reader.CurrentDepth == 3
                && path is ["feeds", var id, "verified"]
                && well.Contains(new FeedId(id)))
            {
                places.Add(((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
            }
        }

        return places;
    }
}
