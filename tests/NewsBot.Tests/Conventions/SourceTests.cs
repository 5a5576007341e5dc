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
}
