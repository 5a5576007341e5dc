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
        ["elections"] = "elections",
        ["mediation"] = "mediation",
        ["children"] = "children",
    };

    public static readonly HashSet<string> WithArticle = new(StringComparer.OrdinalIgnoreCase)
    {
        "Kremlin", "European Union", "EU", "White House", "Vatican", "Netherlands", "Pentagon", "State Department",
        "UN",
        "US", "UK", "UAE", "European Commission", "European Council", "Holy See", "Verkhovna Rada", "State Duma",
        "IAEA", "UN Security Council", "UN General Assembly",
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

    /// <summary>What is proposed, accepted or rejected, without an article.</summary>
    public static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["ceasefire"] = "ceasefire",
        ["peaceplan"] = "peace plan",
        ["plan"] = "plan",
        ["proposal"] = "proposal",
        ["peacedeal"] = "peace agreement",
        ["deal"] = "agreement",
        ["exchange"] = "prisoner exchange",
        ["meeting"] = "meeting",
        ["talks"] = "talks",
        ["guarantees"] = "security guarantees",
        ["concessions"] = "concessions",
        ["sanctionsrelief"] = "lifting of sanctions",
        ["energystrikes"] = "pause in strikes on energy infrastructure",
        ["strikes"] = "pause in strikes",
        ["withdrawal"] = "withdrawal of troops",
        ["handover"] = "handover of territory",
        ["statement"] = "statement",
        ["deployment"] = "deployment of troops",
        ["memorandum"] = "memorandum",
        ["mineralsdeal"] = "minerals agreement",
        ["securitydeal"] = "security agreement",
        ["troops"] = "peacekeepers",
        ["bodies"] = "bodies",
        ["captives"] = "prisoners",
    };
}
