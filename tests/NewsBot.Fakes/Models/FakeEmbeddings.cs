namespace NewsBot.Fakes.Models;

/// <summary>Numbers for a text: how often each letter stands in it, as long as one.</summary>
public static class FakeEmbeddings
{
    private const int Dimensions = 64;

    public static IReadOnlyList<float> Of(string text)
    {
        float[] vector = new float[Dimensions];
        foreach (char letter in text.ToLowerInvariant())
            vector[letter % Dimensions]++;
        float length = MathF.Sqrt(vector.Sum(one => one * one));
        return length == 0 ? vector : [.. vector.Select(one => one / length)];
    }
}
