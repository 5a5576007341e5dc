using System.Text.RegularExpressions;
using NewsBot.Measure;

namespace NewsBot.Tests.Conventions;

/// <summary>The table of figures in <c>docs/faults.md</c> names commands that there are.</summary>
public sealed partial class FiguresTests
{
    private const int Rows = 14;

    [Fact]
    public void Every_figure_has_a_command() => Assert.Equal(Rows, Commands().Count);

    [Fact]
    public void Every_verb_is_one_of_the_measurements()
    {
        string[] verbs =
        [
            .. typeof(IMeasure).Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IMeasure).IsAssignableFrom(type))
                .Select(type => ((IMeasure)Activator.CreateInstance(type)!).Verb),
        ];
        Assert.Empty(Named("Measure").Select(words => words[0]).Except(verbs));
    }

    [Fact]
    public void Every_case_is_the_trait_of_a_test() =>
        Assert.Empty(Named("Case").SelectMany(words => words).Except(Traits()));

    private static IEnumerable<string> Traits() => typeof(FiguresTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods().Append<System.Reflection.MemberInfo>(type))
        .SelectMany(member => member.GetCustomAttributes(typeof(CaseAttribute), inherit: false))
        .Select(tried => ((CaseAttribute)tried).Id)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string[]> Named(string kind) => Commands()
        .SelectMany(cell => Command().Matches(cell).Select(match => match.Groups["command"].Value.Split(' ')))
        .Where(words => words[0] == kind)
        .Select(words => words[1..]);

    /// <summary>The last column of the table.</summary>
    private static IReadOnlyList<string> Commands() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "faults.md"))
            .SkipWhile(line => line != "## Figures")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[^2].Trim())
            .Where(cell => cell.StartsWith('`')),
    ];

    [GeneratedRegex("`(?<command>[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}
