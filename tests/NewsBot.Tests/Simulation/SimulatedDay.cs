using System.Globalization;
using NewsBot.Fakes.Telegram.Faults;
using NewsBot.Fakes.Telegram.State;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Simulation;

/// <summary>
/// Hours of a service that everything happens to, on a clock that is put forward: messages and answers are lost, feeds
/// break and change their ids, the token is revoked for a while, the program ends and starts again. The seed decides.
/// </summary>
internal sealed class SimulatedDay : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 2, 12, 21, 40, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(3);
    private readonly TelegramRoom _room;
    private readonly Random _chance;
    private readonly SimulatedNews _news;
    private readonly List<string> _diary = [];
    private readonly List<SpecOutlet> _outlets = [];
    private readonly List<FakeUser> _readers = [];
    private readonly Dictionary<SpecOutlet, SpecNews> _last = [];
    private int _failures;
    private bool _hasEnded;
    private bool _isMute;

    private SimulatedDay(TelegramRoom room, int seed)
    {
        (_room, _chance) = (room, new Random(seed));
        _news = new SimulatedNews(_chance);
    }

    /// <summary>What happened, for whoever looks for the reason of a failure.</summary>
    public IReadOnlyList<string> Diary => _diary;

    /// <summary>Messages that arrived.</summary>
    public int Arrived => _room.Fake.Ledger.Sent().Count;

    /// <summary>Opens the newsroom and lets the readers subscribe.</summary>
    public static async Task<SimulatedDay> OpenAsync(int seed)
    {
        var day = new SimulatedDay(await TelegramRoom.AtAsync(Start), seed);
        foreach (string name in new[] { "Harbour Courier", "Morning Post", "Evening Mail" })
        {
            SpecOutlet outlet = day._room.News.Outlet(name, "en");
            day._outlets.Add(outlet.Publish(day._last[outlet] = day._news.Next(Start.AddHours(-1))));
        }

        await day._room.StartAsync();
        string[] wishes = ["/subscribe every 1 hours", "/subscribe every 1 hours", "/subscribe every 2 hours"];
        foreach (string wish in wishes)
        {
            day._readers.Add(day._room.Fake.AddUser());
            await day._room.AskAsync(day._readers[^1], wish);
        }

        return day;
    }

    /// <summary>Lives some hours, then two more in which nothing goes wrong.</summary>
    /// <returns>What broke the promise.</returns>
    public async Task<IReadOnlyList<string>> LiveAsync(int hours)
    {
        DateTimeOffset end = Start.AddHours(hours);
        while (_room.News.Clock.GetUtcNow() < end)
            await LiveOnAsync(isWell: false);
        _room.Fake.Heal();
        for (DateTimeOffset calm = end.AddHours(2); _room.News.Clock.GetUtcNow() < calm;)
            await LiveOnAsync(isWell: true);
        await StopAsync();
        _hasEnded = true;
        return await SimulationLedger.BrokenAsync(
            _room.Fake, Path.Combine(_room.News.Data, "newsbot.db"), _failures);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_hasEnded)
            await StopAsync();
        await _room.DisposeAsync();
    }

    private async Task LiveOnAsync(bool isWell)
    {
        SpecOutlet outlet = _outlets[_chance.Next(_outlets.Count)];
        DateTimeOffset now = _room.News.Clock.GetUtcNow();
        if (isWell || _chance.Next(3) > 0)
            outlet.Publish(_last[outlet] = _news.Next(now.AddMinutes(-5)));
        Func<Task> restore = isWell ? () => Task.CompletedTask : await GoWrongAsync(outlet);
        DateTimeOffset next = _room.News.Clock.GetUtcNow() + Step;
        _room.News.GoTo(next);
        await DecidedAsync(next);
        await SettleAsync();
        await restore();
    }

    /// <summary>Something goes wrong, or nothing.</summary>
    /// <returns>Puts right what does not pass by itself.</returns>
    private async Task<Func<Task>> GoWrongAsync(SpecOutlet outlet)
    {
        int kind = _chance.Next(9);
        _diary.Add($"{_room.News.Clock.GetUtcNow():HH:mm:ss} {kind} {outlet.Name}");
        switch (kind)
        {
            case 0 or 1 or 2:
                Lose(SimulatedFault.Sending, "sendMessage");
                break;
            case 3:
                Lose(SimulatedFault.Hearing, "getUpdates");
                _room.Fake.UserSends(_readers[_chance.Next(_readers.Count)], "/latest 2");
                break;
            case 4:
                outlet.Breaks(SimulatedFault.Feeds[_chance.Next(SimulatedFault.Feeds.Count)]);
                return () => Task.FromResult(outlet.Publish());
            case 5:
                outlet.Republish(_room.News.Clock.GetUtcNow(), "guids");
                break;
            case 6:
                await StopAsync();
                _room.News.GoTo(_room.News.Clock.GetUtcNow() + (Step * _chance.Next(1, 5)));
                await _room.StartAsync();
                break;
            case 7:
                _room.Fake.Revoke();
                _isMute = true;
                return () =>
                {
                    _room.Fake.Revoke(isRevoked: false);
                    _isMute = false;
                    return Task.CompletedTask;
                };
            default:
                break;
        }

        return () => Task.CompletedTask;
    }

    private void Lose(IReadOnlyList<TelegramFault> faults, string method)
    {
        TelegramFault fault = faults[_chance.Next(faults.Count)];
        int times = _chance.Next(1, 3);
        _failures += times;
        _diary.Add($"    {method} {fault.Ending} {fault.Status} accepted {fault.IsAccepted} × {times}");
        bool isForOne = fault.RetryAfter is not null && method == "sendMessage";
        _room.Fake.FailNext(fault, method, isForOne ? _readers[_chance.Next(_readers.Count)].Id : null, times);
    }

    /// <summary>Time passes in breaths until nothing waits that could go soon.</summary>
    private async Task SettleAsync()
    {
        int most = _isMute ? 10 : 60;
        for (int breath = 0; breath < most && (breath < 3 || await _room.News.CountAsync(Waiting) > 0); breath++)
        {
            await _room.News.Running.IdleAsync();
            await PatientlyAsync();
            _room.News.GoTo(_room.News.Clock.GetUtcNow() + Breath);
        }
    }

    /// <summary>
    /// Waits until something was decided about the newest full hour, which ringing takes real time for: one edition has
    /// a slot then, and every second hour another.
    /// </summary>
    private async Task DecidedAsync(DateTimeOffset now)
    {
        DateTimeOffset hour = new(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        int editions = (hour.Hour + 7) % 2 == 0 ? 2 : 1;
        string slots = string.Create(
            CultureInfo.InvariantCulture, $"SELECT COUNT(*) FROM slot WHERE slot = {hour.ToUnixTimeMilliseconds()}");
        for (int look = 0; hour > Start && await _room.News.CountAsync(slots) < editions; look++)
        {
            // Who looks at the clock and then sets an alarm, while it is put forward, rings too late by as much.
            if (look % 20 == 19)
                _room.News.GoTo(_room.News.Clock.GetUtcNow() + Breath);
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
            Assert.True(look < 1200, $"Nothing was decided about {hour:HH:mm}.");
        }
    }

    /// <summary>
    /// Lets requests come to their ends and the lease be renewed: both take real time, more of it on a busy machine,
    /// while a breath takes none. What is never answered is waited for no longer than a second.
    /// </summary>
    private async Task PatientlyAsync()
    {
        string now = (_room.News.Clock.GetUtcNow() + TimeSpan.FromSeconds(10)).ToUnixTimeMilliseconds()
            .ToString(CultureInfo.InvariantCulture);
        string pending =
            $"""
            SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'sending')
                + (SELECT COUNT(*) FROM platform_lease WHERE platform = 'telegram' AND expires_at < {now})
            """;
        for (int look = 0; look < 100 && await _room.News.CountAsync(pending) > 0; look++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    private const string Waiting = "SELECT COUNT(*) FROM outbox WHERE state IN ('ready', 'sending')";

    /// <summary>Time goes on while it ends: a request that is never answered ends with its patience.</summary>
    private async Task StopAsync()
    {
        Task stop = _room.News.StopAsync();
        while (await Task.WhenAny(stop, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System)) != stop)
            _room.News.GoTo(_room.News.Clock.GetUtcNow() + Breath);
        await stop;
    }
}
