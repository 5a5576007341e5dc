namespace NewsBot.Measure.Duplicates;

/// <summary>The texts of <c>seeds/</c>, which are built into this program.</summary>
internal static class SampleArticles
{
    private const string Folder = "seeds/";

    /// <summary>File name and text, without the lines of the header.</summary>
    public static IEnumerable<(string Name, string Body)> Bodies()
    {
        System.Reflection.Assembly assembly = typeof(SampleArticles).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            string text = reader.ReadToEnd().ReplaceLineEndings("\n");
            yield return (name[Folder.Length..], text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        }
    }
}
