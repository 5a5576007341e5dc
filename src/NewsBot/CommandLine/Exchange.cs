using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using NewsBot.Chats.Exchange;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Feeds;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>Feeds and chats, out to files and in again.</summary>
internal static class Exchange
{
    private static readonly JsonSerializerOptions Written = new(StrictJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static bool IsOpml(string path) => path.EndsWith(".opml", StringComparison.OrdinalIgnoreCase);

    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static void Add(IServiceCollection services) =>
        services.AddSingleton<ChatExport>().AddSingleton<ChatImport>();

    public static async Task<int> ExportAsync(
        IServiceProvider services, string path, Surroundings surroundings, CancellationToken cancellation)
    {
        string text = IsOpml(path)
            ? Opml.Write((await services.GetRequiredService<FeedStore>().AllAsync(cancellation))
                .Where(feed => feed.Status != FeedStatus.Removed && !feed.Feed.Address.IsFile)
                .Select(feed => feed.Feed))
            : JsonSerializer.Serialize(
                await services.GetRequiredService<ChatExport>().WriteAsync(cancellation), Written);
        try
        {
            await File.WriteAllTextAsync(path, text + Environment.NewLine, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"{path} cannot be written: {error.Message}");
            return Cli.Failure;
        }

        await surroundings.Out.WriteLineAsync($"Written: {path}");
        return 0;
    }

    public static async Task<int> ImportAsync(
        IServiceProvider services, string path, Surroundings surroundings, CancellationToken cancellation)
    {
        try
        {
            return IsOpml(path)
                ? await FeedsAsync(services, path, surroundings, cancellation)
                : await ChatsAsync(services, path, surroundings, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
        {
            await surroundings.Error.WriteLineAsync($"{path} cannot be read: {error.Message}");
            return Cli.Failure;
        }
    }

    private static async Task<int> FeedsAsync(
        IServiceProvider services, string path, Surroundings surroundings, CancellationToken cancellation)
    {
        IReadOnlyList<OpmlFeed> list;
        await using (FileStream stream = File.OpenRead(path))
            list = Opml.Read(stream);
        IReadOnlyList<StoredFeed> stored = await services.GetRequiredService<FeedStore>().AllAsync(cancellation);
        OpmlImport import = services.GetRequiredService<OpmlImport>();
        ImportReport report = await services.GetRequiredService<Database>().WriteAsync(
            session => import.AddAsync(session, stored, list, language: null), cancellation);
        await surroundings.Out.WriteLineAsync(
            $"New feeds: {report.Added.Count}, known already: {report.Known}, left out: {report.Problems.Count}.");
        return await TellAsync(report.Problems, surroundings);
    }

    private static async Task<int> ChatsAsync(
        IServiceProvider services, string path, Surroundings surroundings, CancellationToken cancellation)
    {
        var errors = new ConfigErrors();
        ChatsFile? file = StrictJson.Parse<ChatsFile>(
            await File.ReadAllTextAsync(path, cancellation), path, errors);
        if (file is null)
            throw new ConfigException(errors.All);
        // Chats take their hours from editions, and a new database has none yet.
        await services.GetRequiredService<EditionReconciler>().ApplyConfigurationAsync(cancellation);
        (int taken, IReadOnlyList<string> problems) =
            await services.GetRequiredService<ChatImport>().ReadAsync(file, cancellation);
        await surroundings.Out.WriteLineAsync($"Chats: {taken} taken over, {problems.Count} left out.");
        return await TellAsync(problems, surroundings);
    }

    private static async Task<int> TellAsync(IReadOnlyList<string> problems, Surroundings surroundings)
    {
        foreach (string problem in problems)
            await surroundings.Error.WriteLineAsync($"  {problem}");
        return problems.Count == 0 ? 0 : Cli.Failure;
    }
}
