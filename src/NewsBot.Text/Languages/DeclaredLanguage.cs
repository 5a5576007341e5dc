namespace NewsBot.Text;

/// <summary>Reads what feeds and pages declare as their language.</summary>
public static class DeclaredLanguage
{
    /// <summary>
    /// The bare code in lower case: <c>id-ID</c>, <c>id_ID</c> and the old <c>in</c> give <c>id</c>; <c>ua</c>, which
    /// is the country, gives <c>uk</c>. Empty where nothing is declared.
    /// </summary>
    public static string Of(string? declared)
    {
        string whole = declared?.Trim() ?? string.Empty;
        int end = whole.AsSpan().IndexOfAny("-_,; ");
        string code = (end < 0 ? whole : whole[..end]).ToLowerInvariant();
        return code switch
        {
            "in" or "ind" => "id",
            "zsm" or "msa" or "may" => "ms",
            "ua" or "ukr" => "uk",
            "eng" => "en",
            "rus" => "ru",
            "by" or "bel" => "be",
            _ => code,
        };
    }
}
