using System.Globalization;
using System.Reflection;

namespace NewsBot.Stories;

/// <summary>
/// The share of documents that a key occurs in, in a background of news (<c>story-background.tsv</c>, made by
/// <c>story-background</c> in tests/NewsBot.Measure). It stands in for the stream while that is young.
/// </summary>
public sealed class StoryBackground
{
    /// <summary>How many documents of the stream the background weighs.</summary>
    public const double Size = 100;

    private readonly IReadOnlyDictionary<uint, float> _shares;

    private StoryBackground(IReadOnlyDictionary<uint, float> shares) => _shares = shares;

    /// <summary>A background that knows nothing.</summary>
    public static StoryBackground None { get; } = new(new Dictionary<uint, float>());

    /// <summary>The background inside the program.</summary>
    public static StoryBackground Load()
    {
        using Stream? stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsBot.Stories.story-background.tsv");
        return stream is null ? None : Read(new StreamReader(stream));
    }

    /// <summary>
    /// Reads lines of hashed key and share, parted by a tabulator; lines that begin with # are notes.
    /// </summary>
    public static StoryBackground Read(TextReader lines)
    {
        var shares = new Dictionary<uint, float>();
        while (lines.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            if (parts.Length == 2 && line[0] != '#')
            {
                shares[uint.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)] =
                    float.Parse(parts[1], CultureInfo.InvariantCulture);
            }
        }

        return new StoryBackground(shares);
    }

    internal StoryFrequencies NewFrequencies() => new(_shares, Size);
}
