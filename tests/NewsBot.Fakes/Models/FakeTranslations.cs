namespace NewsBot.Fakes.Models;

/// <summary>Translates the sentences that it knows.</summary>
public static class FakeTranslations
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Indonesian"] = "id",
        ["English"] = "en",
        ["Ukrainian"] = "uk",
        ["Russian"] = "ru",
    };

    /// <summary>A sentence's fact in the other language; what it does not know stays as it is.</summary>
    public static string Faithful(string text, string from, string to)
    {
        string plain = text.Replace("<x translate=\"no\">", "", StringComparison.Ordinal)
            .Replace("</x>", "", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal);
        FakeFact? known = FakeFact.OfSeeds.FirstOrDefault(fact => fact.IsIn(plain) && fact.Lines.ContainsKey(to));
        return known is null ? text : known.Lines[to];
    }

    /// <summary>The language that a task wants a translation into.</summary>
    public static string Target(string task)
    {
        int into = task.IndexOf(" into ", StringComparison.Ordinal);
        return Names.FirstOrDefault(name => into >= 0
            && task.AsSpan(into + 6).StartsWith(name.Key, StringComparison.Ordinal)).Value ?? "en";
    }
}
