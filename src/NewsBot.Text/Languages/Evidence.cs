namespace NewsBot.Text;

/// <summary>What is read of a text once and judged several times.</summary>
internal sealed class Evidence(string text, List<Feature> features)
{
    public string Text { get; } = text;

    public List<Feature> Features { get; } = features;

    public IReadOnlyList<string> Words { get; } = NewsBot.Text.Words.Of(text);

    public int Trigrams { get; } = features.Count(feature => feature.Kind == FeatureKind.Trigram);
}
