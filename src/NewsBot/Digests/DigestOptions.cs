using System.ComponentModel.DataAnnotations;

namespace NewsBot.Digests;

/// <summary>
/// How a digest is chosen and ranked. A rank is a sum; each weight says what one part of it is worth.
/// </summary>
public sealed class DigestOptions : IValidatableObject
{
    /// <summary>The most stories a digest holds.</summary>
    [Range(1, 20)]
    public int MostStories { get; set; } = 8;

    /// <summary>A story whose latest article is older than this many hours is not news.</summary>
    [Range(1, 72)]
    public int WindowHours { get; set; } = 48;

    /// <summary>What a story gains each time the number of its outlets doubles.</summary>
    [Range(0, 10)]
    public double OutletWeight { get; set; } = 1;

    /// <summary>
    /// What a party's own outlets count, all of one party together, where an independent one counts 1.
    /// </summary>
    [Range(0, 1)]
    public double PartyShare { get; set; } = 0.5;

    /// <summary>What a story gains whose latest article is brand-new.</summary>
    [Range(0, 10)]
    public double NewnessWeight { get; set; } = 2;

    /// <summary>The age in hours at which half of the newness is left.</summary>
    [Range(0.5, 72)]
    public double NewnessHalfLifeHours { get; set; } = 6;

    /// <summary>What a story gains whose act weighs 1.</summary>
    [Range(0, 10)]
    public double ActWeight { get; set; } = 1.5;

    /// <summary>What a story gains for each of its two weightiest actors that weighs 1.</summary>
    [Range(0, 10)]
    public double ActorWeight { get; set; } = 0.5;

    /// <summary>
    /// Weights of acts (0 to 1) by their id; the topic file's where nothing is said here, else a half.
    /// </summary>
    public Dictionary<string, double> Acts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Weights of actors (0 to 1) by the two parts of their canonical id, where they are not a half. Two, because a
    /// colon parts the keys of settings: <c>person:trump</c> cannot be one key.
    /// </summary>
    public Dictionary<string, Dictionary<string, double>> Actors { get; init; } = new(StringComparer.Ordinal)
    {
        ["person"] = new(StringComparer.Ordinal) { ["zelensky"] = 1, ["putin"] = 1, ["trump"] = 1 },
        ["country"] = new(StringComparer.Ordinal) { ["ua"] = 0.8, ["ru"] = 0.8, ["us"] = 0.8 },
    };

    /// <summary>What is set for an actor; null where nothing is.</summary>
    /// <param name="id">The canonical id, such as <c>person:trump</c>.</param>
    public double? WeightOfActor(string id) =>
        id.Split(':', 2) is [var kind, var name]
            && Actors.TryGetValue(kind, out Dictionary<string, double>? weights)
            && weights.TryGetValue(name, out double weight)
                ? weight
                : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from weights in Actors.Select(kind => (Key: $"{nameof(Actors)}:{kind.Key}", Of: kind.Value))
            .Prepend((Key: nameof(Acts), Of: Acts))
        from weight in weights.Of
        where weight.Value is not (>= 0 and <= 1)
        select new ValidationResult("A weight is from 0 to 1.", [$"{weights.Key}:{weight.Key}"]);
}
