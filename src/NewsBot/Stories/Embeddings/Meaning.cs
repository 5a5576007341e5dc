using System.Numerics.Tensors;

namespace NewsBot.Stories.Embeddings;

/// <summary>What an embedding model makes of an article.</summary>
/// <param name="Model">Which model; meanings of two models cannot be compared.</param>
/// <param name="Vector">Its numbers, packed.</param>
public sealed record Meaning(string Model, byte[] Vector)
{
    private const int FewestNumbers = 8;
    private const int MostNumbers = 8192;

    /// <summary>
    /// Packs a model's numbers; null where they are none that can be compared (NaN, nothing, too many).
    /// </summary>
    public static Meaning? Of(string model, ReadOnlySpan<float> numbers)
    {
        bool usable = numbers.Length is >= FewestNumbers and <= MostNumbers
            && float.IsFinite(TensorPrimitives.Sum(numbers)) && TensorPrimitives.Norm(numbers) > 0;
        if (!usable)
            return null;
        byte[] packed = new byte[numbers.Length * sizeof(float)];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers).CopyTo(packed);
        return new Meaning(model, packed);
    }

    /// <summary>The cosine of two articles; null where they cannot be compared.</summary>
    public static double? Cosine(Meaning? one, Meaning? other) =>
        one is not null && other is not null && one.Vector.Length == other.Vector.Length
        && string.Equals(one.Model, other.Model, StringComparison.Ordinal)
            ? TensorPrimitives.CosineSimilarity(one.Numbers, other.Numbers)
            : null;

    private ReadOnlySpan<float> Numbers => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(Vector);
}
