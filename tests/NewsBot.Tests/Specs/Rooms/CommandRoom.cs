namespace NewsBot.Tests.Specs.Rooms;

/// <summary>Who writes to the bot.</summary>
internal enum Who
{
    Reader,
    Operator,
}

/// <summary>The newsroom with the bot on one platform, a reader and an operator who write to it in private.</summary>
internal abstract class CommandRoom(Newsroom news) : IAsyncDisposable
{
    private const int LastLines = 25;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(3);

    public Newsroom News { get; } = news;

    /// <summary>True where whoever is in the chat runs the bot.</summary>
    public virtual bool IsOperatorsOwn => false;

    /// <summary>Opens a room on a platform and starts the service.</summary>
    public static async Task<CommandRoom> OpenAsync(string platform, DateTimeOffset start, Action<Newsroom> prepare)
    {
        Newsroom news = await Newsroom.AtAsync(start);
        prepare(news);
        CommandRoom room = platform switch
        {
            "telegram" => await TelegramCommandRoom.InAsync(news),
            "discord" => await DiscordCommandRoom.InAsync(news),
            _ => new LocalCommandRoom(news),
        };
        await room.StartAsync();
        return room;
    }

    /// <summary>Asks, after a breath, and waits for an answer with this in it.</summary>
    public async Task<string> AskAsync(Who who, string text, string expected)
    {
        News.GoTo(News.Clock.GetUtcNow() + Breath);
        Func<Task<IReadOnlyList<string>>> said = await WriteAsync(who, text);
        IReadOnlyList<string> heard = [];
        await Until.TrueAsync(
            $"\"{expected}\" for {text}",
            async () =>
            {
                heard = await said();
                return heard.Any(one => one.Contains(expected, StringComparison.Ordinal));
            },
            () => $"It said:\n{string.Join("\n---\n", heard)}\n{Trouble()}");
        return heard.First(one => one.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>Presses the button of the operator's last message that says this, and waits for an answer.</summary>
    public async Task<string> PressAsync(string label, string expected)
    {
        News.GoTo(News.Clock.GetUtcNow() + Breath);
        Func<Task<IReadOnlyList<string>>> said = await PressAsync(label);
        IReadOnlyList<string> heard = [];
        await Until.TrueAsync(
            $"\"{expected}\" for the button {label}",
            async () =>
            {
                heard = await said();
                return heard.Any(one => one.Contains(expected, StringComparison.Ordinal));
            },
            () => $"It said:\n{string.Join("\n---\n", heard)}\n{Trouble()}");
        return heard.First(one => one.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>How many pictures people have seen.</summary>
    public abstract Task<long> PicturesAsync();

    /// <summary>What stands in the files that the operator was sent last.</summary>
    public abstract Task<IReadOnlyList<string>> FilesAsync();

    public abstract ValueTask DisposeAsync();

    protected virtual Task StartAsync() => News.StartAsync();

    /// <summary>Writes; gives what reads all that was said since.</summary>
    protected abstract Task<Func<Task<IReadOnlyList<string>>>> WriteAsync(Who who, string text);

    /// <summary>Presses; gives what reads all that was said since.</summary>
    protected abstract Task<Func<Task<IReadOnlyList<string>>>> PressAsync(string label);

    /// <summary>What went wrong, for whoever reads a failed test.</summary>
    protected virtual string Trouble() => string.Join(
        '\n',
        [
            .. News.Log.Where(line => line.StartsWith("Warn", StringComparison.Ordinal)
                || line.StartsWith("Err", StringComparison.Ordinal)),
            "At last:",
            .. News.Log.TakeLast(LastLines),
        ]);
}
