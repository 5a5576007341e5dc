using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.CommandLine;
using NewsBot.Measure.Kills.Moments;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Specs;

/// <summary>
/// The whole program as a user has it: its command line, folders of its own, the real database and the real network
/// stack, on loopback. Nothing of it is replaced; what it may reach is opened by a setting.
/// </summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("newsbot-spec-");
    private readonly Dictionary<string, object> _feeds = [];

    /// <summary>Where it keeps its data.</summary>
    public string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>A file of the feeds that were added, in the form of config/feeds.json.</summary>
    public string FeedsFile
    {
        get
        {
            string path = Path.Combine(_folder.FullName, "feeds.json");
            File.WriteAllText(path, JsonSerializer.Serialize(new { feeds = _feeds }));
            return path;
        }
    }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Changes what the service is composed of.</summary>
    public Action<IServiceCollection> Adjust { get; init; } = static _ => { };

    /// <summary>Adds a feed to <see cref="FeedsFile"/>.</summary>
    public Bot Reading(Uri address, string outlet, string language, string? side = null)
    {
        _feeds[$"feed-{_feeds.Count + 1}"] = side is null
            ? new { outlet, address = address.AbsoluteUri, language, country = language, kind = "newspaper" }
            : new { outlet, address = address.AbsoluteUri, language, country = language, kind = "agency", side };
        return this;
    }

    /// <summary>Writes a file beside the data.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Adds the feed of an outlet.</summary>
    public Bot Reading(SpecOutlet outlet, string language, string? side = null) =>
        Reading(outlet.Feed, outlet.Name, language, side);

    /// <summary>A folder of configuration with the feeds that were added; all else is the program's default.</summary>
    public string Config
    {
        get
        {
            string feeds = Write("config/feeds.json", File.ReadAllText(FeedsFile));
            return Path.GetDirectoryName(feeds)!;
        }
    }

    /// <summary>Runs a command to its end, allowed to read sites on loopback without pauses.</summary>
    public async Task<BotRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var seen = new Surroundings(output, errors, _ => null, Clock);
        int code = await Cli.RunAsync(Arguments(arguments), seen);
        return new BotRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>Starts the service and waits until its page is there.</summary>
    public Task<RunningBot> StartAsync(params string[] arguments) =>
        RunningBot.StartAsync(Arguments(["--config", Config, .. Quiet, .. arguments]), Clock, Adjust);

    /// <summary>Starts the service as a process of its own.</summary>
    public BotProcess StartProcess(params string[] arguments) =>
        new(_folder.FullName, Arguments(["--config", Config, .. arguments]));

    /// <summary>As above; it dies by itself when the moment comes.</summary>
    public BotProcess StartMortal(Moment moment, params string[] arguments) =>
        new(_folder.FullName, Arguments(["--config", Config, .. arguments]), moment: moment);

    /// <summary>As above, with environment variables of its own.</summary>
    public BotProcess StartProcess(IReadOnlyDictionary<string, string> environment) =>
        new(_folder.FullName, Arguments(["--config", Config]), environment);

    /// <summary>The one number that a statement reads from the database.</summary>
    public async Task<long> CountAsync(string sql) => (long)(await ReadAsync(sql))!;

    /// <summary>The one value that a statement reads from the database; null for none.</summary>
    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(Data, "newsbot.db"),
                Pooling = false,
            }.ToString());
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>What the arguments say comes last, and so wins.</summary>
    private string[] Arguments(string[] arguments) => arguments is [['-', ..], ..] or []
        ? ["--data", Data, .. OnLoopback, .. arguments]
        : [arguments[0], "--data", Data, .. OnLoopback, .. arguments[1..]];

    /// <summary>The log goes to the console of the tests, where nobody reads it.</summary>
    private static readonly string[] Quiet =
        ["--set", "Logging:LogLevel:Default=None", "--set", "Logging:LogLevel:NewsBot=None"];

    private static readonly string[] OnLoopback =
    [
        "--set", "Http:AllowedAddresses:0=127.0.0.0/8", "--set", "Http:HostInterval=00:00:00", "--set", "Web:Port=0",
    ];
}

/// <summary>What a command did.</summary>
internal sealed record BotRun(int Code, string Output, string Errors);
