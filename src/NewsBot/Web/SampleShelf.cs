using NewsBot.Digests;

namespace NewsBot.Web;

/// <summary>Holds the sample digest for the page while there is no real one. Samples are never stored.</summary>
public sealed class SampleShelf
{
    /// <summary>The samples; null while there is, or may soon be, news.</summary>
    public Digest? Sample { get; set; }
}
