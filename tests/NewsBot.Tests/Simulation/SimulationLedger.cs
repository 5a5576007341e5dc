using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Chats.Telegram.Rendering;
using NewsBot.Delivery;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Simulation;

/// <summary>Holds what arrived against what the program believes.</summary>
internal static partial class SimulationLedger
{
    private const int MostCopies = 3;

    private static readonly HashSet<string> Excuses = new(StringComparer.Ordinal)
    {
        "a newer digest replaced it", "too late",
    };

    /// <summary>Everything that breaks the promise; empty where it was kept.</summary>
    /// <param name="telegram">Knows what arrived.</param>
    /// <param name="database">Path of the database, which nobody writes any more.</param>
    /// <param name="failures">How often a message or its answer was lost.</param>
    public static async Task<IReadOnlyList<string>> BrokenAsync(FakeTelegram telegram, string database, int failures)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        Row[] rows =
        [
            .. await connection.QueryAsync<Row>(
                """
                SELECT chat.address, o.lane, o.seq, o.state, o.last_error AS error, payload.content,
                    o.expires_at AS expires, o.not_before AS due, o.uncertain, o.created_at AS created
                FROM outbox o JOIN chat ON chat.id = o.chat JOIN payload ON payload.id = o.payload
                WHERE o.platform = 'telegram'
                ORDER BY o.chat, o.seq
                """),
        ];
        var broken = new List<string>();
        foreach (IGrouping<string, Row> chat in rows.GroupBy(row => row.Address))
        {
            long id = long.Parse(chat.Key.Split(':')[0], CultureInfo.InvariantCulture);
            string[] arrived = [.. telegram.Ledger.Sent(id).Select(line => Plain(line.Text!))];
            broken.AddRange(Broken([.. chat], arrived).Select(what => $"chat {chat.Key}: {what}"));
        }

        int copies = telegram.Ledger.Sent().Count - telegram.Ledger.Sent()
            .Select(line => (line.Chat, line.Text)).Distinct().Count();
        if (copies > failures)
            broken.Add($"{copies} duplicates of {failures} failures");
        if (telegram.CallsInsideRetryAfter > 0)
            broken.Add($"{telegram.CallsInsideRetryAfter} calls while told to wait");
        broken.AddRange(await StoriesToldTwiceAsync(connection));
        if (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check") is not "ok" and var damage)
            broken.Add($"the database is damaged: {damage}");
        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work WHERE state = 'quarantined'") > 0)
            broken.Add("work is in quarantine");
        return broken;
    }

    private static IEnumerable<string> Broken(IReadOnlyList<Row> rows, IReadOnlyList<string> arrived)
    {
        ILookup<string, Row> wanted = rows.ToLookup(row => Plain(row.Text));
        foreach (IGrouping<string, string> same in arrived.GroupBy(text => text))
        {
            if (!wanted.Contains(same.Key))
                yield return $"nobody wanted: {same.Key}";
            else if (same.Count() > MostCopies * wanted[same.Key].Count())
                yield return $"came {same.Count()} times: {same.Key}";
        }

        foreach (string wrong in rows.Select(row => Broken(row, arrived)).OfType<string>())
            yield return wrong;

        int[] places =
        [
            .. rows.Where(row => row is { Lane: "digest", State: "sent" })
                .Select(row => arrived.ToList().IndexOf(Plain(row.Text)))
                .Where(place => place >= 0),
        ];
        if (!places.SequenceEqual(places.Order()))
            yield return "digests came out of order";
    }

    private static string? Broken(Row row, IReadOnlyList<string> arrived)
    {
        string name = $"{row.Lane} {row.Seq} of {Time(row.Created)}";
        return row.State switch
        {
            "ready" or "sending" or "dead" => $"{name} ended as {row.State}, due {Time(row.Due)}: {row.Error}",
            "sent" when !arrived.Contains(Plain(row.Text)) => $"{name} is marked as sent and never came",
            "expired" when row.Lane == "digest" && !Excuses.Contains(row.Error ?? "") =>
                $"{name} was given up, of use until {Time(row.Expires)}: {row.Error}",
            "held" when row.Uncertain < MostCopies => $"{name} is held after {row.Uncertain} sends",
            _ => null,
        };
    }

    /// <summary>A story comes again in an edition only as an update.</summary>
    private static async Task<IEnumerable<string>> StoriesToldTwiceAsync(SqliteConnection connection)
    {
        IEnumerable<(string Edition, string Content)> digests = await connection.QueryAsync<(string, string)>(
            "SELECT edition, content FROM digest WHERE kind = 'regular' ORDER BY id");
        return digests
            .SelectMany(digest => DigestJson.Read(digest.Content).Stories
                .Select(story => (digest.Edition, Story: story)))
            .GroupBy(told => (told.Edition, told.Story.Id))
            .Where(same => same.Count(told => !told.Story.IsUpdate) > 1)
            .Select(same => $"edition {same.Key.Edition} told story {same.Key.Id} twice as new");
    }

    private static string Time(long moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Of marked-up or of shown text, the letters alone.</summary>
    private static string Plain(string text) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text, "")), "");

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    private sealed record Row
    {
        public string Address { get; init; } = "";

        public string Lane { get; init; } = "";

        public long Seq { get; init; }

        public string State { get; init; } = "";

        public string? Error { get; init; }

        public string Content { get; init; } = "";

        public long Expires { get; init; }

        public long Due { get; init; }

        public long Created { get; init; }

        public long Uncertain { get; init; }

        public string Text => TelegramPayload.Read(Content).Html ?? TelegramPayload.Read(Content).Plain;
    }
}
