using System.CommandLine;
using NewsBot.Chats.Discord;
using NewsBot.Chats.Telegram;
using NewsBot.Configuration;
using NewsBot.Digests.Rendering;
using NewsBot.Feeds;
using NewsBot.Summaries.Models;

namespace NewsBot.CommandLine;

/// <summary>
/// <c>NewsBot check</c>: validates the configuration and tells every error at once; with <c>--feeds</c> it tries every
/// feed live, prints a table, and dates the entries that answered.
/// </summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Feeds = new("--feeds")
    {
        Description = "Also try every feed live, print a table, and date the entries of feeds.json that answered.",
    };

    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("check", "Validates the configuration and tells every error at once.") { Feeds };
        command.SetAction((parsed, token) =>
            RunAsync(common.Read(parsed, surroundings), parsed.GetValue(Feeds), token));
        return command;
    }

    private static async Task<int> RunAsync(Start start, bool tryFeeds, CancellationToken cancellation)
    {
        using IHost host = NewsBotHost.Tool(start, static _ => { });
        host.Services.GetRequiredService<ConfigCheck>().Run();
        FeedsFile feeds = host.Services.GetRequiredService<FeedsFile>();
        TextWriter output = start.Surroundings.Out;
        await output.WriteLineAsync($"Configuration: {start.Files.Where}: {feeds.Feeds.Count} feeds, no errors.");
        await output.WriteLineAsync(start.Settings["Storage:Provider"] == "postgres"
            ? "Data: PostgreSQL"
            : $"Data: {start.Places.DataFolder}");
        foreach (string warning in SecretFiles.Warnings(start.Settings))
            await output.WriteLineAsync(warning);
        bool isHeard = await TryChatsAsync(host.Services, output, cancellation);
        int tried = tryFeeds ? await TryAsync(host.Services, start, feeds, cancellation) : 0;
        return isHeard ? tried : Cli.Failure;
    }

    /// <summary>Only those for which a token or a model is configured.</summary>
    private static async Task<bool> TryChatsAsync(
        IServiceProvider services,
        TextWriter output,
        CancellationToken cancellation)
    {
        bool areWell = true;
        if (services.GetService<TelegramCheck>() is { } telegram)
            areWell &= await TellAsync(await telegram.RunAsync(cancellation), output);
        if (services.GetService<DiscordCheck>() is { } discord)
            areWell &= await TellAsync(await discord.RunAsync(cancellation), output);
        areWell &= await TellAsync(await services.GetRequiredService<ModelCheck>().RunAsync(cancellation), output);
        return areWell;
    }

    private static async Task<bool> TellAsync((bool IsWell, IReadOnlyList<string> Lines) found, TextWriter output)
    {
        foreach (string line in found.Lines)
            await output.WriteLineAsync(line);
        return found.IsWell;
    }

    private static async Task<int> TryAsync(
        IServiceProvider services,
        Start start,
        FeedsFile feeds,
        CancellationToken cancellation)
    {
        var line = new ProgressLine(start.Surroundings);
        int done = 0;
        IReadOnlyList<FeedCheckRow> rows = await services.GetRequiredService<FeedCheck>().RunAsync(
            feeds.Feeds,
            new DirectProgress<FeedCheckRow>(row =>
                line.Report(
                    $"Trying feeds: {Interlocked.Increment(ref done)} of {feeds.Feeds.Count} ({row.Feed.Outlet})")),
            cancellation);
        line.Clear();
        foreach (FeedCheckRow row in rows)
            await start.Surroundings.Out.WriteLineAsync(SafeText.OneLine(Row(row)));
        int well = rows.Count(row => row.IsWell);
        await start.Surroundings.Out.WriteLineAsync($"{well} of {rows.Count} feeds answered well.");
        await DateAsync(start, rows, cancellation);
        return well > 0 || rows.Count == 0 ? 0 : Cli.Failure;
    }

    private static string Row(FeedCheckRow row) =>
        $"{row.Feed.Id.Value,-28} {row.Feed.Language} {row.Entries,4} "
        + $"{row.Newest?.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture),-17} "
        + string.Join(" ", row.Notes.Prepend(row.Status));

    private static async Task DateAsync(Start start, IReadOnlyList<FeedCheckRow> rows, CancellationToken cancellation)
    {
        if (start.Files.PathOf(FeedsFile.Name) is not { } path)
        {
            await start.Surroundings.Out.WriteLineAsync(
                "The feeds are the defaults inside the program, so no dates were written; give a folder with "
                    + "--config.");
            return;
        }

        DateOnly today = DateOnly.FromDateTime(start.Surroundings.Clock.GetUtcNow().UtcDateTime);
        await VerifiedDates.UpdateAsync(path, rows, today, cancellation);
    }
}
