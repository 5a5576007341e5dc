using System.Globalization;
using System.Text.Json;

namespace NewsBot.Measure.Campaign;

/// <summary>What came of one step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Json">Its figures; null where it ended without any.</param>
/// <param name="Broken">What of the promise did not hold.</param>
/// <param name="Minutes">How long it took.</param>
internal sealed record StepOutcome(CampaignStep Step, JsonElement? Json, IReadOnlyList<string> Broken, double Minutes)
{
    /// <summary>For people: the step, then its figures.</summary>
    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{Step.Line} ({Minutes:0.0} min)");
        foreach (JsonProperty figure in Json?.EnumerateObject() ?? default)
            yield return $"    {figure.Name}: {figure.Value.GetRawText()}";
    }
}
