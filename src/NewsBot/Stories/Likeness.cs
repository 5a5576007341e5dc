using System.Runtime.InteropServices;

namespace NewsBot.Stories;

/// <summary>
/// How alike two articles are in each respect, 0 to 1. The first three only within one language; elsewhere they are 0.
/// </summary>
/// <param name="Title">Words of the titles.</param>
/// <param name="Lead">Words of title and lead.</param>
/// <param name="Text">Words of the whole.</param>
/// <param name="LeadConcepts">Concepts of title and lead.</param>
/// <param name="Concepts">Concepts of the whole.</param>
/// <param name="Names">Names.</param>
/// <param name="Numbers">Numbers and dates.</param>
/// <param name="Acts">Who does what, and where.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Likeness(
    double Title,
    double Lead,
    double Text,
    double LeadConcepts,
    double Concepts,
    double Names,
    double Numbers,
    double Acts)
{
    /// <summary>The cosine that an embedding model gives; null where there is none.</summary>
    public double? Meaning { get; init; }

    /// <summary>How many there are.</summary>
    public const int Count = 8;

    /// <summary>What they are called in the model's file.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["title", "lead", "text", "leadConcepts", "concepts", "names", "numbers", "acts"];

    /// <summary>The same as numbers, in the order of <see cref="Keys"/>.</summary>
    public double[] ToArray() => [Title, Lead, Text, LeadConcepts, Concepts, Names, Numbers, Acts];
}
