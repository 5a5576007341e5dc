using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Digests;
using NewsBot.Feeds;
using NewsBot.Stories;
using NewsBot.Summaries;
using NewsBot.Summaries.Models;

namespace NewsBot.CommandLine;

/// <summary>Polls once into a database of its own, composes one digest, prints it, and keeps nothing.</summary>
internal static class OneDigest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(Start start, DigestWish wish, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-digest-");
        try
        {
            Start apart = start with { Places = start.Places with { DataFolder = folder.FullName } };
            apart.Settings["Storage:Provider"] = "sqlite";
            using IHost host = NewsBotHost.Tool(apart, services => Apply(services, wish));
            host.Services.GetRequiredService<ConfigCheck>().Run();
            await host.Services.GetRequiredService<Preparation>().RunAsync(cancellation);
            await host.StartAsync(cancellation);
            try
            {
                return await PrintAsync(host.Services, start.Surroundings, wish, cancellation);
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Apply(IServiceCollection services, DigestWish wish)
    {
        if (wish.Languages.Count > 0)
        {
            services.PostConfigure<SummariesOptions>(told => told.Languages = string.Join(',', wish.Languages));
            services.PostConfigure<ModelsOptions>(worded => worded.Languages = string.Join(',', wish.Languages));
        }

        // What the service leaves behind as old news is what a longer look back is for.
        services.Configure<ArticlesOptions>(
            articles => articles.OldNews = wish.Since > articles.OldNews ? wish.Since : articles.OldNews);
        // Whoever waits for one digest waits for all that it is made of, and the same news makes the same stories.
        services.Configure<StoriesOptions>(stories => stories.Patience = Patience);
        if (wish.Feeds is not { } path)
            return;
        services.AddConfigFile((_, errors) =>
        {
            if (File.Exists(path))
                return FeedsFile.Parse(
                    File.ReadAllText(path), path, Path.GetDirectoryName(Path.GetFullPath(path)), errors);
            errors.Add(path, "", "This file does not exist.");
            return new FeedsFile([]);
        });
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        Surroundings surroundings,
        DigestWish wish,
        CancellationToken cancellation)
    {
        EditionSetting edition = services.GetRequiredService<IOptions<DeliveryOptions>>().Value
            .EffectiveEditions.Values.First();
        IReadOnlyList<string> languages = wish.Languages.Count > 0 ? wish.Languages : edition.Codes;
        PollReport report = await services.GetRequiredService<FirstPoll>()
            .RunAsync(LookBack.Since(wish.Since), Patience, () => Task.CompletedTask, cancellation);
        Digest? digest = report.IsOffline
            ? await OfflineAsync(services, surroundings, report, languages)
            : await ComposeAsync(services, wish, edition, languages, cancellation);
        if (digest is null)
        {
            await surroundings.Error.WriteLineAsync(
                $"Nothing about the topic in the last {wish.Since.TotalHours:0.#} hours "
                + $"({report.Feeds} feeds asked, {report.Failed} failed, {report.NewEntries} entries read).");
            return 0;
        }

        await surroundings.Out.WriteAsync(DigestFormat.Print(wish.Format, digest, services));
        return 0;
    }

    private static async Task<Digest?> OfflineAsync(
        IServiceProvider services,
        Surroundings surroundings,
        PollReport report,
        IReadOnlyList<string> languages)
    {
        await surroundings.Error.WriteLineAsync(
            $"No network: none of {report.Feeds} feeds could be reached. This is the SAMPLE digest.");
        return services.GetRequiredService<SampleDigest>().Compose(languages);
    }

    private static async Task<Digest?> ComposeAsync(
        IServiceProvider services,
        DigestWish wish,
        EditionSetting edition,
        IReadOnlyList<string> languages,
        CancellationToken cancellation)
    {
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        CandidateQuery candidates = services.GetRequiredService<CandidateQuery>();
        return services.GetRequiredService<DigestComposer>().Compose(new DigestRequest
        {
            Candidates = await candidates(edition.Topic, now - wish.Since, cancellation),
            Moment = now,
            Zone = edition.Zone,
            Languages = languages,
            Window = wish.Since,
        });
    }
}
