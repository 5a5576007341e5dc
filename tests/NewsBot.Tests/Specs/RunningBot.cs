using System.Text.RegularExpressions;
using NewsBot.CommandLine;

namespace NewsBot.Tests.Specs;

/// <summary>The service, started and still running.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly Regex Announced = new(
        "Page: (?<page>http://[0-9.:]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    private readonly CancellationTokenSource _stop = new();
    private readonly Screen _output = new();
    private readonly Screen _errors = new();
    private readonly Task<int> _running;
    private readonly TimeProvider _clock;
    private bool _stopped;

    private RunningBot(IReadOnlyList<string> arguments, TimeProvider clock, Action<IServiceCollection> adjust)
    {
        _clock = clock;
        var seen = new Surroundings(_output, _errors, _ => null, clock) { Adjust = adjust };
        _running = Task.Run(() => Cli.RunAsync(arguments, seen, _stop.Token));
    }

    /// <summary>Its page, such as http://127.0.0.1:40123/.</summary>
    public Uri Page { get; private set; } = new("http://unknown.invalid/");

    public string Output => _output.Text;

    public string Errors => _errors.Text;

    public static async Task<RunningBot> StartAsync(
        IReadOnlyList<string> arguments, TimeProvider clock, Action<IServiceCollection> adjust)
    {
        var bot = new RunningBot(arguments, clock, adjust);
        await bot.SeesAsync("its page's address", () => bot._running.IsCompleted || Announced.IsMatch(bot.Errors));
        Assert.False(bot._running.IsCompleted, $"The service ended at once:\n{bot.Errors}");
        bot.Page = new Uri(Announced.Match(bot.Errors).Groups["page"].Value);
        return bot;
    }

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    public Task SeesAsync(string what, Func<bool> condition) => Until.TrueAsync(what, condition, Everything);

    /// <summary>Waits until the screen shows <paramref name="text"/>.</summary>
    public Task ShowsAsync(string text) =>
        SeesAsync($"\"{text}\" on the screen", () => Output.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until its schedules are followed.</summary>
    public Task OpensAsync() => SeesAsync(
        "that schedules are followed", () => Errors.Contains("Next digest: ", StringComparison.Ordinal));

    /// <summary>How many digests it has printed.</summary>
    public int Digests => Output.Split("NewsBot · ").Length - 1;

    /// <summary>Gets a page of its own.</summary>
    public async Task<string> GetAsync(string path)
    {
        using HttpResponseMessage answer = await AskAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Whether it says of itself that it is well.</summary>
    public async Task<bool> IsWellAsync()
    {
        using HttpResponseMessage answer = await AskAsync("/healthz");
        return answer.IsSuccessStatusCode;
    }

    private async Task<HttpResponseMessage> AskAsync(string path)
    {
        using HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Page, path));
        return await http.SendAsync(request, CancellationToken.None);
    }

    /// <summary>Waits until nothing lies before any stage.</summary>
    public Task IdleAsync() => Until.TrueAsync(
        "all work done",
        async () => (await GetAsync("/healthz")).Contains("\"waiting\":{}", StringComparison.Ordinal),
        Everything);

    /// <summary>Stops it as Ctrl+C does, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        _stopped = true;
        await _stop.CancelAsync();
        if (_clock is MovableClock movable)
            await HurryAsync(movable);
        return await _running.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }

    /// <summary>What a stop waits for at most: after two seconds, time passes ten times as fast.</summary>
    private async Task HurryAsync(MovableClock clock)
    {
        await Task.WhenAny(_running, Task.Delay(Usual, TimeProvider.System));
        for (int look = 0; look < 1000 && !_running.IsCompleted; look++)
        {
            clock.MoveTo(clock.GetUtcNow() + (Look * 10));
            await Task.WhenAny(_running, Task.Delay(Look, TimeProvider.System));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
            await StopAsync();
        _stop.Dispose();
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
    }

    private string Everything() => $"--- screen\n{Output}\n--- errors\n{Errors}";
}
