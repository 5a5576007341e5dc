using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Discord;
using NewsBot.Chats.Telegram.Listening;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Feeds;
using NewsBot.Measure.Speed;
using NewsBot.Storage;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;
using NewsBot.Topics;

namespace NewsBot.Measure.Hostile;

/// <summary>
/// The whole program, composed as always, of which each kind of input is read by the part that reads it.
/// </summary>
internal sealed class HostileProgram : IAsyncDisposable
{
    private const int Shown = 400;
    private readonly WholeProgram _program;

    private HostileProgram(WholeProgram program, FaultLog log)
    {
        _program = program;
        Kinds = [.. All(program.Services, program.Folder.FullName, log)];
    }

    /// <summary>All kinds.</summary>
    public IReadOnlyList<HostileKind> Kinds { get; }

    public static async Task<HostileProgram> OpenAsync(CancellationToken cancellation)
    {
        var log = new FaultLog();
        WholeProgram program = await WholeProgram.OpenAsync(
            services => services.AddChats().AddSingleton<ILoggerProvider>(log),
            [
                "Telegram:Token=7000000001:AAHq-7Zx_SeCrEt9wPb0Lk3", "Logging:LogLevel:Default=Error",
                // Time of the processor is judged here, and a page that is given up goes on taking it.
                "Articles:ParseTime=00:01:00",
            ],
            cancellation);
        await program.Services.GetRequiredService<EditionReconciler>().ApplyConfigurationAsync(cancellation);
        return new HostileProgram(program, log);
    }

    /// <summary>Has inputs of each kind read, by their shares.</summary>
    /// <param name="names">The kinds; none for all.</param>
    /// <param name="inputs">How many in all.</param>
    /// <param name="seed">Decides which.</param>
    /// <param name="begins">Is told each input before it is read, as <c>KIND:SEED</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HostileTally[]> RunAsync(
        IReadOnlyList<string> names, int inputs, int seed, Action<string> begins, CancellationToken cancellation)
    {
        HostileKind[] kinds = [.. Kinds.Where(kind => names.Count == 0 || names.Contains(kind.Name))];
        double shares = kinds.Sum(kind => kind.Share);
        var tallies = new List<HostileTally>();
        foreach (HostileKind kind in kinds)
        {
            int count = (int)Math.Ceiling(inputs * kind.Share / shares);
            tallies.Add(await new HostileRun(kind, begins).RunAsync(count, seed, cancellation));
        }

        return [.. tallies];
    }

    /// <summary>Has one input read again.</summary>
    /// <param name="input">As it was told: <c>KIND:SEED</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it came to, its beginning and its middle.</returns>
    public async Task<(HostileTally Tally, string Begins)> ReplayAsync(string input, CancellationToken cancellation)
    {
        string[] parts = input.Split(':');
        HostileKind kind = Kinds.Single(each => each.Name == parts[0]);
        int seed = int.Parse(parts[1], CultureInfo.InvariantCulture);
        byte[] bytes = kind.Draw(new Random(seed));
        string begins = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, Shown)) + " … "
            + Encoding.UTF8.GetString(bytes.AsSpan(bytes.Length / 2)[..Math.Min(bytes.Length / 2, Shown)]);
        HostileTally tally = await new HostileRun(kind, _ => { }).ReplayAsync(seed, cancellation);
        return (tally, $"{bytes.Length} bytes: {begins}");
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static IEnumerable<HostileKind> All(IServiceProvider services, string folder, FaultLog log)
    {
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        return
        [
            .. new FeedKinds(Get<ArticleBuilder>()).All,
            new PageKind(Get<ArticleFetcher>(), Get<ArticleBuilder>()).Kind,
            .. new TextKinds(Get<OpmlImport>(), Get<Database>()).All,
            new ConfigKind(folder, Get<Gazetteer>(), services.GetServices<OptionsSection>()).Kind,
            new ModelKind(Get<IntegrityGate>(), Get<StoryMaterial>()).Kind,
            new UpdateKind(Get<TelegramRoles>()).Kind,
            new GatewayKind(
                services.GetServices<IChatCommand>(), new DiscordRoles(Options.Create(new DiscordOptions()))).Kind,
            new CommandKind(Get<ChatInbox>(), Get<CommandRegistry>(), log).Kind,
        ];
    }
}
