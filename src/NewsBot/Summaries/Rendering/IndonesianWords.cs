namespace NewsBot.Summaries.Rendering;

/// <summary>Words that Indonesian lines are made of. A table of data.</summary>
internal static class IndonesianWords
{
    /// <summary>What acts are about, by the lexicon's ids.</summary>
    public static readonly Dictionary<string, string> Purposes = new(StringComparer.Ordinal)
    {
        ["endwar"] = "upaya mengakhiri perang di Ukraina",
        ["ceasefire"] = "gencatan senjata",
        ["peacetalks"] = "perundingan damai",
        ["peaceplan"] = "kesepakatan damai",
        ["exchange"] = "pertukaran tahanan",
        ["guarantees"] = "jaminan keamanan",
        ["territory"] = "wilayah",
        ["sanctions"] = "sanksi",
        ["energy"] = "infrastruktur energi",
        ["minerals"] = "mineral",
        ["nuclear"] = "tenaga nuklir",
        ["troops"] = "pasukan perdamaian",
        ["elections"] = "pemilu",
        ["mediation"] = "mediasi",
        ["children"] = "anak-anak",
    };

    /// <summary>What is proposed, accepted or rejected.</summary>
    public static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["ceasefire"] = "gencatan senjata",
        ["peaceplan"] = "rencana perdamaian",
        ["plan"] = "rencana",
        ["proposal"] = "usulan",
        ["peacedeal"] = "kesepakatan damai",
        ["deal"] = "kesepakatan",
        ["exchange"] = "pertukaran tahanan",
        ["meeting"] = "pertemuan",
        ["talks"] = "perundingan",
        ["guarantees"] = "jaminan keamanan",
        ["concessions"] = "konsesi",
        ["sanctionsrelief"] = "pencabutan sanksi",
        ["energystrikes"] = "jeda serangan terhadap infrastruktur energi",
        ["strikes"] = "jeda serangan",
        ["withdrawal"] = "penarikan pasukan",
        ["handover"] = "penyerahan wilayah",
        ["statement"] = "pernyataan",
        ["deployment"] = "pengiriman pasukan",
        ["memorandum"] = "memorandum",
        ["mineralsdeal"] = "kesepakatan mineral",
        ["securitydeal"] = "kesepakatan keamanan",
        ["troops"] = "pasukan perdamaian",
        ["bodies"] = "jenazah",
        ["captives"] = "tahanan",
    };
}
