using System.Reflection;
using System.Text.Json;
using NewsBot.Configuration;

namespace NewsBot.Stories;

/// <summary>The numbers of the story model.</summary>
public sealed record StoryModelFile
{
    /// <summary>The command that made the file.</summary>
    public required string Command { get; init; }

    /// <summary>For two articles of one language.</summary>
    public required StoryModelWeights SameLanguage { get; init; }

    /// <summary>For articles of two languages.</summary>
    public required StoryModelWeights OtherLanguage { get; init; }

    /// <summary>Log-odds that two articles of one moment gain over two of unknown time.</summary>
    public required double SameMoment { get; init; }

    /// <summary>Log-odds that each day between them takes away.</summary>
    public required double PerDay { get; init; }

    /// <summary>The least mean log-odds at which an article joins a story.</summary>
    public required double Join { get; init; }

    /// <summary>The least mean log-odds at which two stories become one.</summary>
    public required double Merge { get; init; }

    /// <summary>The mean log-odds below which two parts of a story part.</summary>
    public required double Split { get; init; }

    /// <summary>The numbers inside the program.</summary>
    public static StoryModelFile Load()
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsBot.Stories.story-model.json")!;
        return JsonSerializer.Deserialize<StoryModelFile>(stream, StrictJson.Options)!;
    }
}

/// <summary>One logistic model.</summary>
/// <param name="Bias">Log-odds of two articles that have nothing in common.</param>
/// <param name="Weights">Log-odds that each likeness adds at 1, by the names of <see cref="Likeness.Keys"/>.</param>
public sealed record StoryModelWeights(double Bias, IReadOnlyDictionary<string, double> Weights);
