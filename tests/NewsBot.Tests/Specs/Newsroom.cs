using System.Globalization;
using NewsBot.Fakes.Sites;
using NewsBot.Storage;

namespace NewsBot.Tests.Specs;

/// <summary>The service among outlets of its own, while its clock is put forward: the driver of a scenario.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    /// <summary>How often a sender looks for what nobody told it of, and a little more.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan Hurry = TimeSpan.FromMilliseconds(150);
    private readonly FakeSite _site;
    private readonly MovableClock _clock;
    private readonly Bot _bot;
    private readonly LogCapture _log = new();
    private readonly List<SpecOutlet> _outlets = [];
    private int _broken;
    private WorkSignal _signal = new();
    private RunningBot? _running;

    private Newsroom(FakeSite site, DateTimeOffset start)
    {
        (_site, _clock) = (site, new MovableClock(start));
        _bot = new Bot
        {
            Clock = _clock,
            Adjust = services => services.AddSingleton<ILoggerProvider>(_log).AddSingleton(_signal = new WorkSignal()),
        };
    }

    /// <summary>The service as it runs now.</summary>
    public RunningBot Running => _running ?? throw new InvalidOperationException("It does not run.");

    /// <summary>What it is started with besides, as <c>Section:Key=value</c>.</summary>
    public IList<string> Settings { get; } = [];

    /// <summary>Its time, for those that it talks with.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Everything it logged, whatever the level.</summary>
    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>Where the service keeps its data.</summary>
    public string Data => _bot.Data;

    /// <summary>Starts the outlets; the service itself starts with <see cref="StartAsync"/>.</summary>
    public static async Task<Newsroom> AtAsync(DateTimeOffset start) => new(await FakeSite.StartAsync(), start);

    /// <summary>Adds an outlet.</summary>
    public SpecOutlet Outlet(string name, string language)
    {
        var outlet = new SpecOutlet(_site, name, _outlets.Count + 2);
        _outlets.Add(outlet);
        _bot.Reading(outlet, language);
        return outlet;
    }

    /// <summary>Adds an outlet whose feed answers as is said here.</summary>
    public Newsroom Broken(string name, FakePage feed)
    {
        SpecOutlet outlet = new(_site, name, _outlets.Count + _broken++ + 100);
        _site.Page(outlet.Feed.AbsolutePath, feed);
        _bot.Reading(outlet, "en");
        return this;
    }

    /// <summary>Starts the service, and waits until it has polled, read and opened.</summary>
    public async Task StartAsync(params string[] arguments)
    {
        _running = await _bot.StartAsync(
            [
                "--set", $"Logging:{LogCapture.Name}:LogLevel:Default=Trace",
                .. Settings.SelectMany(setting => new[] { "--set", setting }),
                .. arguments,
            ]);
        await _running.OpensAsync();
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    public async Task StopAsync()
    {
        Assert.Equal(0, await Running.StopAsync());
        await Running.DisposeAsync();
        _running = null;
    }

    /// <summary>The time comes; whatever was due rings.</summary>
    public void GoTo(DateTimeOffset moment) => _clock.MoveTo(moment);

    /// <summary>
    /// A condition to wait for, of what comes when the service looks again: the second until then passes quickly.
    /// </summary>
    public Func<Task<bool>> Soon(Func<Task<bool>> condition)
    {
        TimeSpan left = Idle;
        return async () =>
        {
            if (await condition())
                return true;
            TimeSpan by = left < Hurry ? left : Hurry;
            left -= by;
            GoTo(_clock.GetUtcNow() + by);
            return false;
        };
    }

    /// <summary>As above.</summary>
    public Func<Task<bool>> Soon(Func<bool> condition) => Soon(() => Task.FromResult(condition()));

    /// <summary>The time comes, every outlet is asked again, and what it brought is read to its end.</summary>
    public async Task ReadAtAsync(DateTimeOffset moment)
    {
        // A poll under way would have the time's own skipped, or reckon its next one from the time that has come.
        await Until.TrueAsync("no poll under way", async () => !_signal.IsAnnounced && await IsStoredAsync());
        int[] asked = [.. _outlets.Select(Asked)];
        GoTo(moment);
        await Running.SeesAsync(
            "another poll of every outlet",
            () => _outlets.Select((outlet, i) => Asked(outlet) > asked[i]).All(again => again));
        await Until.TrueAsync("the poll stored", IsStoredAsync);
        await Running.IdleAsync();
    }

    /// <summary>Waits until something was decided about the slot, and says what.</summary>
    public async Task SettledAsync(DateTimeOffset slot, string outcome)
    {
        string at = slot.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        await Until.TrueAsync(
            $"a decision about {slot:u}",
            async () => await CountAsync($"SELECT COUNT(*) FROM slot WHERE slot = {at}") > 0,
            () => $"{Running.Output}\n{Running.Errors}");
        Assert.Equal(1, await CountAsync($"SELECT COUNT(*) FROM slot WHERE slot = {at} AND outcome = '{outcome}'"));
    }

    /// <summary>Runs a command beside the service.</summary>
    public Task<BotRun> RunAsync(params string[] arguments) => _bot.RunAsync(arguments);

    /// <summary>The one number that a statement reads from the database.</summary>
    public Task<long> CountAsync(string sql) => _bot.CountAsync(sql);

    /// <summary>The one text that a statement reads from the database; null for none.</summary>
    public async Task<string?> TextAsync(string sql) => await _bot.ReadAsync(sql) as string;

    /// <summary>A page of no outlet.</summary>
    public Uri Page(string path, FakePage page, string host = "127.0.0.200")
    {
        _site.Page(path, page);
        return _site.At(path, host);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();
        await _bot.DisposeAsync();
        _log.Dispose();
        await _site.DisposeAsync();
    }

    private async Task<bool> IsStoredAsync() =>
        await CountAsync("SELECT COUNT(*) FROM feed WHERE owner IS NOT NULL") == 0;

    private int Asked(SpecOutlet outlet) =>
        _site.Requests.Count(request => outlet.IsFeed(request.Path));
}
