namespace NewsBot.Tests.Conventions;

public sealed class SourceTests
{
    private const int LongestLine = 120;

    [Fact]
    public void No_folder_is_a_drawer()
    {
        string[] drawers = ["Services", "Helpers", "Utils", "Common", "Manager", "Managers", "Misc"];
        Assert.Empty(Repository.Files("src", "*.cs")
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)))
            .Intersect(drawers));
    }

    [Fact]
    public void No_line_is_longer_than_120_columns() =>
        Assert.Empty(Sources().SelectMany(file => File.ReadLines(file)
            .Select((line, at) => (Place: $"{Path.GetRelativePath(Repository.Root, file)}:{at + 1}", line.Length))
            .Where(line => line.Length > LongestLine)));

    /// <summary>Expressions that go back over a text are made in one place, which bounds their time.</summary>
    [Case("H08")]
    [Fact]
    public void Every_expression_reads_a_text_once_or_has_its_time_bounded()
    {
        string[] makers = ["new Regex(", "GeneratedRegex(", "Regex.Is", "Regex.Match", "Regex.Repl", "Regex.Split"];
        Assert.Empty(
            from file in Repository.Files("src", "*.cs")
            let text = File.ReadAllText(file)
            from maker in makers
            from at in Places(text, maker)
            let made = text[at..Math.Min(text.Length, at + 400)].Split(";\n")[0].Split(")]\n")[0]
            where !made.Contains("NonBacktracking", StringComparison.Ordinal)
                && !made.Contains("BoundedMatch.Time", StringComparison.Ordinal)
                && !made.Contains("matchTimeoutMilliseconds", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {made.Split('\n')[0]}");
    }

    [Case("A15")]
    [Fact]
    public void What_is_built_from_is_locked_and_known_holes_stop_the_build()
    {
        foreach (string project in Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")))
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project);
        string props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.Contains("<RestoreLockedMode Condition=\"'$(CI)' != ''\">true", props, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditMode>all", props, StringComparison.Ordinal);
        Assert.Contains(
            "<MSBuildTreatWarningsAsErrors Condition=\"'$(Configuration)' == 'Release'\">true",
            props,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_maths_references_nothing()
    {
        string project = File.ReadAllText(
            Path.Combine(Repository.Root, "src/NewsBot.Text/NewsBot.Text.csproj"));
        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
        Assert.DoesNotContain(
            typeof(NewsBot.Text.Words).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources() =>
    [
        .. Repository.Files("src", "*.cs"), .. Repository.Files("src", "*.razor"),
        .. Repository.Files("tests", "*.cs"), .. Repository.Files("tests", "*.razor"),
        .. Directory.EnumerateFiles(Repository.Root, "*.sh"), Path.Combine(Repository.Root, ".ci", "run"),
    ];

    private static IEnumerable<int> Places(string text, string part)
    {
        for (int at = text.IndexOf(part, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
