using NewsBot.Measure.Hostile;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Hostile;

/// <summary>A sample of what <c>Measure hostile</c> has read by the thousand.</summary>
public sealed class HostileInputTests
{
    private const int Inputs = 400, Seed = 7;

    [Case("A07")]
    [Case("F04")]
    [Case("F05")]
    [Case("F17")]
    [Case("F18")]
    [Case("G02")]
    [Case("H09")]
    [Case("L02")]
    [Fact]
    public async Task Whatever_comes_from_outside_is_read_or_refused_with_a_reason()
    {
        await using HostileProgram program = await HostileProgram.OpenAsync(TestContext.Current.CancellationToken);
        HostileTally[] tallies = await program.RunAsync(
            [], Inputs, Seed, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(program.Kinds.Count, tallies.Length);
        Assert.True(tallies.Sum(tally => tally.Inputs) >= Inputs);
        // Others run beside it, and neither time nor memory is its own.
        Assert.Empty(tallies.SelectMany(tally => tally.Unexpected));
        Assert.All(tallies, tally => Assert.True(tally.Refused < tally.Inputs, $"{tally.Kind}: nothing was read"));
    }

    [Fact]
    public async Task An_input_is_made_again_by_its_seed()
    {
        await using HostileProgram program = await HostileProgram.OpenAsync(TestContext.Current.CancellationToken);
        Assert.All(program.Kinds, kind => Assert.Equal(kind.Draw(new Random(Seed)), kind.Draw(new Random(Seed))));
    }
}
