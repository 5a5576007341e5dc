using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Support;

/// <summary>
/// Texts that a person has reviewed, beside the tests in <c>Golden/</c>. Set GOLDEN=write to write them anew, and
/// review the difference before it is committed.
/// </summary>
internal static class Golden
{
    public static void Hold(string name, string text)
    {
        string path = Path.Combine(Repository.Root, "tests/NewsBot.Tests/Golden", name);
        text = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
