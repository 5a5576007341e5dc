namespace NewsBot.Summaries.Rendering;

/// <summary>Words and names that English lines are made of. A table of data.</summary>
internal static class EnglishWords
{
    public static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        ["endwar"] = "ending the war in Ukraine",
        ["ceasefire"] = "a ceasefire",
        ["peacetalks"] = "peace talks",
        ["peaceplan"] = "a peace deal",
        ["exchange"] = "a prisoner exchange",
        ["guarantees"] = "security guarantees",
        ["territory"] = "territory",
        ["sanctions"] = "sanctions",
        ["energy"] = "energy infrastructure",
        ["minerals"] = "minerals",
        ["nuclear"] = "nuclear power",
        ["troops"] = "peacekeepers",
    };

    public static readonly HashSet<string> WithArticle = new(StringComparer.OrdinalIgnoreCase)
    {
        "Kremlin", "European Union", "EU", "White House", "Vatican", "Netherlands", "Pentagon", "State Department",
        "UN",
        "US", "UK", "UAE", "European Commission", "European Council", "Holy See", "Verkhovna Rada", "State Duma",
        "IAEA",
    };

    public static readonly string[] Bodies =
    [
        "United ", "Office of", "Ministry", "Security Service", "Armed Forces", "State ", "International ",
        "Coalition",
    ];

    public static readonly HashSet<string> At = new(StringComparer.Ordinal)
        {
            "place:maralago", "place:oval", "place:campdavid", "body:white-house", "place:elmendorf",
            "place:dolmabahce",
        };
}
