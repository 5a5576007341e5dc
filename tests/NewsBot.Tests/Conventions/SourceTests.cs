namespace NewsBot.Tests.Conventions;

public sealed class SourceTests
{
    [Fact]
    public void No_folder_is_a_drawer()
    {
        string[] drawers = ["Services", "Helpers", "Utils", "Common", "Manager", "Managers", "Misc"];
        Assert.Empty(Repository.Files("src", "*.cs")
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)))
            .Intersect(drawers));
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
}
