using System.Globalization;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Simulation;

/// <summary>
/// A day of everything at once. The suite lives two hours of it; <c>SIMULATE=HOURS:SEED[,SEED…]</c> decides
/// otherwise.
/// </summary>
public sealed class SimulationSpec
{
    private const string Usual = "2:1";

    public static TheoryData<int, int> Days
    {
        get
        {
            string[] wish = (Environment.GetEnvironmentVariable("SIMULATE") ?? Usual).Split(':');
            int hours = int.Parse(wish[0], CultureInfo.InvariantCulture);
            return [.. wish[1].Split(',').Select(seed => (hours, int.Parse(seed, CultureInfo.InvariantCulture)))];
        }
    }

    [Case("O06")]
    [Theory]
    [MemberData(nameof(Days))]
    public async Task Whatever_happens_all_day_the_promise_is_kept(int hours, int seed)
    {
        await using SimulatedDay day = await SimulatedDay.OpenAsync(seed);
        IReadOnlyList<string> broken = await day.LiveAsync(hours);
        Assert.True(broken.Count == 0, string.Join('\n', [.. broken, "--- what happened", .. day.Diary]));
        Assert.InRange(day.Arrived, hours, int.MaxValue);
    }
}
