namespace NewsBot.Stories;

/// <summary>Counts keys.</summary>
internal sealed class FeatureBag : Dictionary<string, double>
{
    public FeatureBag()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Adds to the count of a key.</summary>
    public void Tally(string key, double times = 1) => this[key] = this.GetValueOrDefault(key) + times;
}
