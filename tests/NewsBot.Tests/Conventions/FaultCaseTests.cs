using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsBot.Tests.Conventions;

public sealed partial class FaultCaseTests
{
    private const string Groups = "N25 F20 H11 L11 S13 K12 T11 C18 A15 R8 G8 O8";

    [Fact]
    public void Every_case_is_listed_once() =>
        Assert.Equal(
            Groups.Split(' ').SelectMany(group => Enumerable
                .Range(1, int.Parse(group[1..], CultureInfo.InvariantCulture))
                .Select(at => string.Create(CultureInfo.InvariantCulture, $"{group[0]}{at:00}"))),
            Listed().Select(row => row.Id));

    [Fact]
    public void Tests_name_cases_that_are_listed() =>
        Assert.Empty(Tried().Except(Listed().Select(row => row.Id)));

    [Fact]
    public void A_case_has_a_test_or_the_reason_why_not() =>
        Assert.Empty(Listed()
            .Where(row => row.Note != "open")
            .Where(row => !row.Note.StartsWith("not run: ", StringComparison.Ordinal))
            .Select(row => row.Id)
            .Except(Tried()));

    [Fact]
    public void A_case_with_a_test_is_not_called_open() =>
        Assert.Empty(Listed().Where(row => row.Note == "open").Select(row => row.Id).Intersect(Tried()));

    /// <summary>By attribute, or by name: <c>N12_N14_every_hop_is_judged</c>.</summary>
    private static IEnumerable<string> Tried() =>
        typeof(FaultCaseTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Append<MemberInfo>(type))
            .SelectMany(member => member.GetCustomAttributes<CaseAttribute>(inherit: false)
                .Select(tried => tried.Id)
                .Concat(member.Name.Split('_').TakeWhile(word => Id().IsMatch(word))))
            .Distinct();

    private static IEnumerable<(string Id, string Note)> Listed() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "faults.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => (row.Groups["id"].Value, row.Groups["note"].Value));

    [GeneratedRegex("^[A-Z][0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"^\| (?<id>[A-Z][0-9]{2}) \| [^|]+ \| (?<note>[^|]*) \|$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
