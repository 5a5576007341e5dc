using System.Text.RegularExpressions;

namespace NewsBot.Tests.Conventions;

/// <summary>
/// One item's way can be read off the folders: a stage knows the stages before it, never a later one.
/// </summary>
public sealed class StageOrderTests
{
    private static readonly string[] Way =
        ["Feeds", "Articles", "Topics", "Stories", "Summaries", "Digests", "Delivery", "Chats", "Web", "CommandLine"];

    /// <summary>What every stage may use, and what these may use of each other.</summary>
    private static readonly Dictionary<string, string[]> Ground = new(StringComparer.Ordinal)
    {
        ["Configuration"] = [],
        ["Storage"] = ["Configuration"],
        ["Http"] = ["Configuration"],
        ["Scheduling"] = ["Configuration", "Storage"],
    };

    private static readonly Regex Used = new(
        @"\bNewsBot\.(?<part>[A-Z][A-Za-z]+)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    [Fact]
    public void No_stage_knows_a_later_one()
    {
        string[] wrong = [.. Repository.Files("src/NewsBot", "*.cs").SelectMany(Wrong)];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_rule_sees_a_stage_that_looks_ahead()
    {
        Assert.NotEmpty(WrongIn("Feeds", "using NewsBot.Stories;"));
        Assert.NotEmpty(WrongIn("Storage", "using NewsBot.Http;"));
        Assert.Empty(WrongIn("Stories", "using NewsBot.Feeds; using NewsBot.Text; using NewsBot.Storage;"));
    }

    [Fact]
    public void Every_folder_of_the_program_is_a_stage_or_the_ground_under_them()
    {
        string[] known = [.. Way, .. Ground.Keys, "Properties"];
        Assert.Empty(Directory.GetDirectories(Path.Combine(Repository.Root, "src/NewsBot"))
            .Select(Path.GetFileName)
            .Except([.. known, "bin", "obj"]));
    }

    private static IEnumerable<string> Wrong(string file)
    {
        string[] parts = Path.GetRelativePath(Path.Combine(Repository.Root, "src/NewsBot"), file)
            .Split(Path.DirectorySeparatorChar);
        return parts.Length == 1
            ? []
            : WrongIn(parts[0], File.ReadAllText(file)).Select(used => $"{string.Join('/', parts)} knows {used}");
    }

    private static IEnumerable<string> WrongIn(string part, string source)
    {
        IEnumerable<string> used = Used.Matches(source).Select(match => match.Groups["part"].Value).Distinct();
        string[] allowed = Ground.TryGetValue(part, out string[]? ground)
            ? [part, .. ground]
            : [.. Way[..(Array.IndexOf(Way, part) + 1)], .. Ground.Keys];
        return used.Where(name => Way.Contains(name) || Ground.ContainsKey(name)).Except(allowed);
    }
}
