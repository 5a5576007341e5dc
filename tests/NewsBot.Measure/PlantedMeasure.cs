using NewsBot.Measure.Planted;

namespace NewsBot.Measure;

/// <summary>
/// Tests that bite: mistakes are planted in a copy of the sources, one at a time, and at least one of the tests that
/// are named with each has to fail.
/// </summary>
internal sealed class PlantedMeasure : IMeasure
{
    public string Verb => "planted";

    public string Usage =>
        "[WORDS OF A NAME…]: plants mistakes in a copy of the sources; each must be caught by a test";

    public async Task<MeasureResult> RunAsync(MeasureArguments arguments, CancellationToken cancellation)
    {
        string root = Sources.Root();
        PlantedBug[] bugs =
        [
            .. PlantedBug.Read(root).Where(bug => arguments.Files.Count == 0
                || arguments.Files.Any(words => bug.Name.Contains(words, StringComparison.OrdinalIgnoreCase))),
        ];
        using Workshop shop = await Workshop.OfAsync(root, cancellation);
        if (await shop.BuildAsync(cancellation) is { } errors)
            throw new InvalidOperationException("The sources do not build: " + errors);
        if (!await shop.PassesAsync(bugs.SelectMany(bug => bug.Tests).Distinct(StringComparer.Ordinal), cancellation))
            throw new InvalidOperationException("The tests fail without any mistake planted.");
        var escaped = new List<string>();
        foreach (PlantedBug bug in bugs)
        {
            bool isCaught = await IsCaughtAsync(shop, bug, cancellation);
            Console.Error.WriteLine($"{(isCaught ? "caught " : "ESCAPED")} {bug.Name}");
            if (!isCaught)
                escaped.Add($"escaped: {bug.Name}");
        }

        var json = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["planted"] = bugs.Length,
            ["caught"] = bugs.Length - escaped.Count,
        };
        return new MeasureResult(json, [$"{bugs.Length - escaped.Count} of {bugs.Length} mistakes caught"])
        {
            Broken = escaped,
        };
    }

    private static async Task<bool> IsCaughtAsync(Workshop shop, PlantedBug bug, CancellationToken cancellation)
    {
        Action takeOut = shop.Plant(bug);
        try
        {
            return await shop.BuildAsync(cancellation) is { } errors
                ? throw new InvalidOperationException($"\"{bug.Name}\" does not build: {errors}")
                : !await shop.PassesAsync(bug.Tests, cancellation);
        }
        finally
        {
            takeOut();
        }
    }
}
