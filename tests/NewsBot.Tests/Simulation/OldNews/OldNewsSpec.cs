using System.Globalization;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Simulation.OldNews;

/// <summary>
/// Old news that comes back in every way. The suite tries a few scenarios; <c>OLDNEWS=COUNT:SEED</c> decides otherwise.
/// </summary>
public sealed class OldNewsSpec(ITestOutputHelper output)
{
    private const string Usual = "2:1";

    public static TheoryData<int> Seeds
    {
        get
        {
            int[] wish =
            [
                .. (Environment.GetEnvironmentVariable("OLDNEWS") ?? Usual).Split(':')
                    .Select(number => int.Parse(number, CultureInfo.InvariantCulture)),
            ];
            return [.. Enumerable.Range(wish[1] * 1000, wish[0])];
        }
    }

    [Case("F06")]
    [Case("F10")]
    [Case("F11")]
    [Case("S12")]
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task However_old_news_comes_back_it_is_not_told_again(int seed)
    {
        await using OldNewsScenario scenario = await OldNewsScenario.OpenAsync(seed);
        IReadOnlyList<string> broken = await scenario.LiveAsync();
        output.WriteLine($"figures: {scenario.Figures}");
        Assert.True(broken.Count == 0, string.Join('\n', [.. broken, "--- what happened", .. scenario.Diary]));
    }
}
