using NewsBot.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace NewsBot.Tests.Support;

/// <summary>
/// Begins with the classes that take long, so that none of them runs alone at the end while a processor has nothing
/// to do.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Kill", "Moment", "Simulat", "HardLife", "Token", "Trouble", ".Specs."];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(one => Rank(one.TestCollectionDisplayName))];

    private static int Rank(string name)
    {
        int found = Array.FindIndex(Long, part => name.Contains(part, StringComparison.Ordinal));
        return found < 0 ? Long.Length : found;
    }
}
