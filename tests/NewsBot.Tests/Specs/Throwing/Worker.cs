namespace NewsBot.Tests.Specs.Throwing;

/// <summary>Somebody who works in the background, and at whom the database throws.</summary>
/// <param name="name">For messages.</param>
internal sealed class Worker(string name)
{
    private static readonly AsyncLocal<Worker?> Now = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private int _thrown;
    private int _served;

    /// <summary>Whose work is being done here.</summary>
    public static Worker? Current => Now.Value;

    public string Name => name;

    /// <summary>How often each thing fails that it asks of the database.</summary>
    public int Each { get; init; } = 1;

    /// <summary>How often it is thrown at in all.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether everything fails that it asks, until it is mended.</summary>
    public Func<bool> IsBroken { get; init; } = static () => false;

    /// <summary>Its loop, where it has one of its own.</summary>
    public BackgroundService? Loop { get; set; }

    /// <summary>Thrown at, and at work again.</summary>
    public bool IsBack
    {
        get
        {
            lock (_lock)
                return _thrown > 0 && _served > 0 && Loop?.ExecuteTask is not { IsFaulted: true };
        }
    }

    public override string ToString() =>
        $"{name}: thrown {_thrown}, served since {_served}, {Loop?.ExecuteTask?.Status}";

    /// <summary>Does its work in its name.</summary>
    public async Task DoAsync(Func<Task> work)
    {
        Now.Value = this;
        await work();
    }

    /// <exception cref="InvalidOperationException">It is its turn.</exception>
    public void Ask(string what)
    {
        lock (_lock)
        {
            int asked = _asked[what] = _asked.GetValueOrDefault(what) + 1;
            if (!IsBroken() && (asked > Each || _thrown >= Most))
                return;
            (_thrown, _served) = (_thrown + 1, 0);
        }

        throw new InvalidOperationException($"Nobody expected this of {name}.");
    }

    public void WasServed()
    {
        lock (_lock)
            _served++;
    }
}
