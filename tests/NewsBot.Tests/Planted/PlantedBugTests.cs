using NewsBot.Measure.Planted;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Planted;

/// <summary>
/// The list of mistakes that tests have to find fits the sources. That they are found is <c>Measure planted</c>, which
/// builds the program anew for each.
/// </summary>
public sealed class PlantedBugTests
{
    private static readonly IReadOnlyList<PlantedBug> All = PlantedBug.Read(Repository.Root);

    public static TheoryData<string> Names => [.. All.Select(bug => bug.Name)];

    [Fact]
    public void There_are_thirty_or_more() =>
        Assert.InRange(All.DistinctBy(bug => (bug.File, bug.Find, bug.Replace)).Count(), 30, All.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_can_be_planted_and_names_tests(string name)
    {
        PlantedBug bug = All.Single(one => one.Name == name);
        string source = File.ReadAllText(Path.Combine(Repository.Root, bug.File));
        Assert.NotEqual(source, bug.Plant(source));
        Assert.NotEmpty(bug.Tests);
        Assert.All(bug.Tests, test => Assert.NotNull(typeof(PlantedBugTests).Assembly.GetType(test)));
    }
}
