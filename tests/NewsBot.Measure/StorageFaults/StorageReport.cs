namespace NewsBot.Measure.StorageFaults;

/// <summary>Figures that add up, and what was broken. Safe for concurrent calls.</summary>
internal sealed class StorageReport
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _figures = new(StringComparer.Ordinal);
    private readonly List<string> _broken = [];

    /// <summary>The whole of it.</summary>
    public MeasureResult Result
    {
        get
        {
            lock (_gate)
            {
                return new MeasureResult(
                    _figures.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal),
                    [.. _figures.Select(pair => $"{pair.Key}: {pair.Value}")])
                {
                    Broken = [.. _broken],
                };
            }
        }
    }

    /// <summary>What was broken so far.</summary>
    public IReadOnlyList<string> Broken => Result.Broken;

    /// <summary>What a figure has come to.</summary>
    public int Of(string figure)
    {
        lock (_gate)
            return _figures.GetValueOrDefault(figure);
    }

    /// <summary>Adds to a figure.</summary>
    public void Add(string figure, int count)
    {
        lock (_gate)
            _figures[figure] = _figures.GetValueOrDefault(figure) + count;
    }

    /// <summary>Something was broken.</summary>
    public void Break(IEnumerable<string> what)
    {
        lock (_gate)
            _broken.AddRange(what);
    }
}
