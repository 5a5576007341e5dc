using System.Globalization;
using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Simulation.OldNews;

/// <summary>
/// Two outlets with days of old news, a reader who is told the news of each hour, and a few hours in which the outlets
/// publish their old news anew, the program starts again or goes back to a backup. The seed decides.
/// </summary>
internal sealed class OldNewsScenario : IAsyncDisposable
{
    private const int Steps = 4, FirstMost = 5;
    private static readonly DateTimeOffset Start = new(2025, 2, 12, 21, 40, 0, TimeSpan.Zero);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(3), Poll = TimeSpan.FromHours(2);
    private readonly TelegramRoom _room;
    private readonly Random _chance;
    private readonly SimulatedNews _news;
    private readonly OldNewsLedger _ledger = new();
    private readonly List<SpecOutlet> _outlets = [];
    private readonly List<string> _diary = [];
    private readonly SpecNews[] _events;
    private readonly string _backup;
    private readonly FakeUser _owner;
    private bool _hasEnded;
    private bool _wentBack;

    private OldNewsScenario(TelegramRoom room, int seed)
    {
        (_room, _chance) = (room, new Random(seed));
        _news = new SimulatedNews(_chance);
        _events = [.. SpecNews.All.Where(news => news.Language == "en").Where(IsOfTopic)];
        _chance.Shuffle(_events);
        _owner = room.Fake.AddUser();
        _backup = Path.Combine(room.News.Data, "..", "backup.db");
    }

    /// <summary>What happened, for whoever looks for the reason of a failure.</summary>
    public IReadOnlyList<string> Diary => _diary;

    /// <summary>What was tried and what it came to, for a measurement.</summary>
    public string Figures => _ledger.Counts;

    private DateTimeOffset Now => _room.News.Clock.GetUtcNow();

    private string Database => Path.Combine(_room.News.Data, "newsbot.db");

    /// <summary>The outlets have their old news, the program has seen it, a reader has subscribed.</summary>
    public static async Task<OldNewsScenario> OpenAsync(int seed)
    {
        var scenario = new OldNewsScenario(await TelegramRoom.AtAsync(Start), seed);
        foreach (string name in new[] { "Harbour Courier", "Morning Post" })
            scenario._outlets.Add(scenario.WithOldNews(scenario._room.News.Outlet(name, "en")));
        FakeUser reader = scenario._room.Fake.AddUser();
        await scenario.StartAsync();
        await scenario._room.AskAsync(reader, "/subscribe every 1 hours");
        await scenario.HourAsync();
        BotRun backup = await scenario._room.News.RunAsync("backup", scenario._backup);
        Assert.True(backup.Code == 0, backup.Errors);
        return scenario;
    }

    /// <summary>A few changes, each read and told of.</summary>
    /// <returns>What broke the promise.</returns>
    public async Task<IReadOnlyList<string>> LiveAsync()
    {
        for (int step = 0; step < Steps; step++)
        {
            SpecOutlet outlet = _outlets[_chance.Next(_outlets.Count)];
            int kind = _chance.Next(Changes.Length);
            _diary.Add($"{Now:dd HH:mm} {Changes[kind].Name} of {outlet.Name}");
            await Changes[kind].Do(this, outlet);
            // Of a feed with new ids only what is dated after the last poll counts as news (SeenRule).
            SpecNews news = _events[step].At(Now);
            _ledger.Add(news);
            _outlets[_chance.Next(_outlets.Count)].Publish(news);
            await _room.News.ReadAtAsync(Now + Poll);
            await HourAsync();
        }

        await StopAsync();
        _hasEnded = true;
        return
        [
            .. _ledger.Broken(),
            // A backup knows nothing of what was sent since.
            .. _wentBack ? [] : await SimulationLedger.BrokenAsync(_room.Fake, Database, failures: 0),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_hasEnded)
            await StopAsync();
        await _room.DisposeAsync();
    }

    private static readonly (string Name, Func<OldNewsScenario, SpecOutlet, Task> Do)[] Changes =
    [
        ("new guids", (_, outlet) => Edit(outlet, item => item with { Guid = "new-" + item.Guid })),
        ("new links", (_, outlet) => Edit(outlet, outlet.Moved)),
        ("new guids, links and titles", (_, outlet) => Edit(
            outlet, item => outlet.Moved(item with { Guid = "new-" + item.Guid, Title = item.Title + " – update" }))),
        ("new dates", (day, outlet) => Edit(outlet, item => item with { Published = day.Now })),
        ("new guids and dates", (day, outlet) => Edit(
            outlet, item => item with { Guid = "new-" + item.Guid, Published = day.Now })),
        ("another order", (day, outlet) => Task.FromResult(outlet.Reorder(day._chance))),
        ("an empty feed", (day, outlet) => day.EmptyAsync(outlet)),
        ("another address of the feed", (_, outlet) => Task.FromResult(outlet.MoveFeed())),
        ("a feed removed and added", (day, outlet) => day.AddAgainAsync(outlet)),
        ("a restart", (day, _) => day.RestartAsync(() => Task.CompletedTask)),
        ("a clock put forward", (day, _) => day.ForwardAsync(TimeSpan.FromHours(day._chance.Next(3, 60)))),
        ("a backup of yesterday", (day, _) => day.GoBackAsync()),
    ];

    /// <summary>Five events, of which no two are one story.</summary>
    private static bool IsOfTopic(SpecNews news) => !news.Title.Contains("Hamas", StringComparison.Ordinal);

    private static Task<SpecOutlet> Edit(SpecOutlet outlet, Func<FakeItem, FakeItem> change) =>
        Task.FromResult(outlet.Edit(change));

    /// <summary>More than ten items of six days; of the last day some may be told at first.</summary>
    private SpecOutlet WithOldNews(SpecOutlet outlet)
    {
        int[] hours = [1, 3, 6, 9, 13, 18, .. Enumerable.Range(0, _chance.Next(8, 16)).Select(at => 25 + (at * 8))];
        SpecNews[] items =
            [.. hours.Select(age => _news.Next(Start.AddHours(-age).AddSeconds(-_chance.Next(600)))).Reverse()];
        _ledger.Add(items[..^FirstMost]);
        return outlet.Publish(items);
    }

    private async Task EmptyAsync(SpecOutlet outlet)
    {
        outlet.Empties();
        await _room.News.ReadAtAsync(Now + Poll);
        outlet.Publish();
    }

    private async Task AddAgainAsync(SpecOutlet outlet)
    {
        string id = $"feed-{_outlets.IndexOf(outlet) + 1}";
        _diary.Add("    " + await _room.AskAsync(_owner, $"/feeds remove {id}"));
        _diary.Add("    " + await _room.AskAsync(_owner, $"/feeds resume {id}"));
    }

    private async Task ForwardAsync(TimeSpan by)
    {
        _room.News.GoTo(Now + by);
        await HourAsync();
    }

    private async Task GoBackAsync()
    {
        await _room.News.ReadAtAsync(Now + TimeSpan.FromDays(1));
        await HourAsync();
        await RestartAsync(async () =>
        {
            BotRun restored = await _room.News.RunAsync("restore", _backup);
            Assert.True(restored.Code == 0, restored.Errors);
            _ledger.Forget();
            _wentBack = true;
        });
    }

    private async Task RestartAsync(Func<Task> meanwhile)
    {
        await StopAsync();
        await meanwhile();
        _room.News.GoTo(Now + TimeSpan.FromMinutes(_chance.Next(1, 300)));
        await StartAsync();
    }

    private Task StartAsync() => _room.StartAsync(
        "--set", string.Create(CultureInfo.InvariantCulture, $"Telegram:Operators:0={_owner.Id}"));

    /// <summary>The next full hour comes, is decided about, and what it brings is sent.</summary>
    private async Task HourAsync()
    {
        DateTimeOffset now = Now;
        DateTimeOffset hour = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(now.Hour + 1);
        _room.News.GoTo(hour);
        string decided = string.Create(
            CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM slot WHERE slot = {hour.ToUnixTimeMilliseconds()}");
        await Until.TrueAsync($"a decision about {hour:dd HH:mm}", _room.News.Soon(
            async () => await _room.News.CountAsync(decided) > 0));
        for (int breath = 0; breath < 60 && (breath < 3 || await _room.News.CountAsync(Waiting) > 0); breath++)
        {
            await _room.News.Running.IdleAsync();
            _room.News.GoTo(Now + Breath);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        await _ledger.ReadAsync(Database);
        _diary.Add($"    told by now: {_ledger.Shown}");
    }

    private const string Waiting = "SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')";

    private async Task StopAsync()
    {
        Task stop = _room.News.StopAsync();
        while (await Task.WhenAny(stop, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System)) != stop)
            _room.News.GoTo(Now + Breath);
        await stop;
    }
}
