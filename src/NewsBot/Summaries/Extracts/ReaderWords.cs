using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Summaries.Extracts;

/// <summary>Words that decide whether a sentence or title can stand alone, by language.</summary>
public static class ReaderWords
{
    /// <summary>Openings that lean on a sentence before: pronouns and connectives.</summary>
    public static FrozenDictionary<string, string[]> Leaning { get; } = Table(
        ("en", "he|she|it|they|this|that|these|those|his|her|their|its|but|and|however|meanwhile|also|then|still"
            + "|instead|so"
            + "|according to him|according to her|in turn|both|the two|the pair|there|such|afterwards|earlier|later"
            + "|at the same time|the former|the latter|the move|the text|the statement|the terms|the sides"
            + "|the same day|on the same day|a day earlier|a day later|the day before|the next day|hours later"
            + "|hours earlier"),
        ("id", "dia|ia|mereka|beliau|ini|itu|inilah|hal itu|hal ini|hal tersebut|namun|tetapi|tapi|selain itu"
            + "|sementara itu"
            + "|adapun|menurutnya|menurut dia|katanya|keduanya|kedua pihak|kedua pemimpin|karena itu"
            + "|oleh karena itu|sebelumnya"
            + "|meski begitu|kendati begitu|kendati demikian|meski demikian|dengan demikian|ucapan tersebut"
            + "|usulan itu|usul itu"
            + "|pertemuan itu|pernyataan itu|saya|kami|pihaknya|lalu|kemudian|hasilnya|akibatnya|percakapan itu"
            + "|dan|di sisi lain|kedua negara|kedua delegasi|kedua belah pihak|pada hari yang sama|di hari yang sama"
            + "|sehari sebelumnya|sehari kemudian|sehari setelahnya"),
        ("uk", "він|вона|вони|це|цей|ця|ці|його|її|їх|їхній|але|однак|проте|водночас|також|тим часом|крім того"
            + "|зокрема|отже|тоді"
            + "|за його словами|за її словами|за їхніми словами|раніше|згодом|натомість|обидва|та|і|а|там|такий"
            + "|така|таке|нею|ним|про це|тому|втім|за словами співрозмовника|за словами джерела|співрозмовник"
            + "|того ж дня|цього ж дня|напередодні|наступного дня"),
        ("ru", "он|она|они|это|этот|эта|эти|его|ее|её|их|но|однако|также|тем временем|кроме того|при этом"
            + "|в частности|тогда|по его словам|по ее словам|по их словам|ранее|позже|вместо "
            + "этого|оба|и|а|там|такой|такая|такое|об этом|поэтому|впрочем|по словам собеседника|по словам источника"
            + "|собеседник|в тот же день|накануне|на следующий день"));

    /// <summary>Words of titles that promise instead of telling.</summary>
    public static FrozenDictionary<string, string[]> Bait { get; } = Table(
        ("en", "here's|here is|what we know|what to know|things to know|explained|explainer|watch|live|live updates"
            + "|opinion"
            + "|analysis|you need|everything we know|who is|why|how|what|in pictures|quiz|podcast|video"),
        ("id", "simak|ternyata|heboh|geger|viral|begini|ini dia|inilah|ini isi|ini alasan|mengenal|wow|terungkap"
            + "|apa itu|mengapa"
            + "|kenapa|bagaimana|siapa|foto|video|kronologi|fakta|5 fakta|profil|ini kata|ngamuk"),
        ("uk", "що відомо|ось|чому|як|хто|відео|фото|подробиці|думка|деталі|що в ньому|що обговорили|головне"),
        ("ru", "что известно|вот|почему|как|кто|видео|фото|подробности|мнение|детали|главное"));

    /// <summary>Words of sentences that speak of what is to come.</summary>
    public static FrozenDictionary<string, string[]> Future { get; } = Table(
        ("en", "will|would|to be|due|plans|planned|set to|scheduled|expected|may|upcoming|shall"),
        ("id", "akan|bakal|segera|berencana|dijadwalkan|rencananya|mendatang|siap|hendak"),
        ("uk", "буде|будуть|має|мають|планує|планують|збирається|відбудеться|зустрінуться|приїде|проведуть|зустрінеться"
            + "|відвідає|прибуде|проведе|обговорить|обговорять|поїде|підпише|вирушить|розпочнеться"),
        ("ru", "будет|будут|планирует|планируют|собирается|состоится|встретятся|приедет|проведут|намерен|встретится"
            + "|посетит|прибудет|проведет|проведёт|обсудит|обсудят|поедет|подпишет|начнется|начнётся"));

    /// <summary>Pronouns that stand for a person named before.</summary>
    public static FrozenDictionary<string, string[]> Pronouns { get; } = Table(
        ("en", "he|she|his|her|they|their|him"),
        ("id", "dia|ia|mereka|beliau"),
        ("uk", "він|вона|вони|його|її"),
        ("ru", "он|она|они|его|ее|её"));

    /// <summary>Pronouns for a person who is not the one that acts.</summary>
    private static readonly FrozenDictionary<string, string[]> Objects = Table(
        ("en", "him|them|her own"),
        ("id", "kepadanya|dengannya|terhadapnya|padanya|untuknya|menemuinya|meneleponnya"),
        ("uk", "йому|нього|ним|неї|їй|їм|них"),
        ("ru", "ему|нему|него|ним|ней|ней|им|них"));

    /// <summary>First words with a capital that are no names.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "in", "on", "at", "after", "during", "with", "for", "from", "as", "the", "a", "an", "when", "while", "by",
            "dalam", "pada", "di", "setelah", "usai", "menurut", "saat", "ketika", "kepada", "lewat", "melalui",
            "untuk",
            "у", "в", "після", "на", "за", "під", "коли", "для", "з", "після", "после", "во", "по", "при", "когда", "с",
        ]);

    private static readonly Regex BoundObject = new(
        @"\bme\p{L}{4,}nya sebagai\b",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    // "Timnya mendapat arahan …", "… mengutamakan dua hal itu": whose team and which matters stands before.
    private static readonly Regex SaidBefore = new(
        @"^\p{Lu}\p{L}{2,}nya\b"
        + @"|^(?:\p{L}[\p{L}-]*\s){1,7}tersebut\b|^(?:\p{L}[\p{L}-]*\s){1,3}itu\b"
        + @"|\b(?:hal|soal|isu|poin|syarat|dokumen) (?:itu|tersebut|ini)\b",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex SaidOfThat = new(
        @"\b(?:said|says|replied|insisted) (?:that|this) (?:was|is|would)\b",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>First words that end like a possessive and are none.</summary>
    private static readonly FrozenSet<string> Adverbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["akhirnya", "biasanya", "umumnya", "rupanya", "tampaknya", "rencananya", "sejatinya", "pokoknya", "faktanya"]);

    private static readonly char[] Marks = [',', '.', '"', '(', ')', '«', '»', '“', '”'];

    /// <summary>"In a message on his network he said …": a pronoun before any name.</summary>
    public static bool NamesNobodyBeforePronoun(string sentence, string language)
    {
        if (!Pronouns.TryGetValue(language, out string[]? pronouns))
            return false;
        string[] words = [.. sentence.Split(' ').Select(word => word.Trim(Marks))];
        int pronoun = Array.FindIndex(words, word => pronouns.Contains(word, StringComparer.Ordinal));
        // "To lead the talks with Russia, he named …": what stands before the comma is not whom it means.
        if (pronoun > 0 && Openers.Contains(words[0]) && sentence.Split(' ')[pronoun - 1].EndsWith(','))
            return true;
        return pronoun > 0
            && !words.Take(pronoun).Where((word, i) => i > 0 || !Openers.Contains(word)).Any(IsNameLike);
    }

    /// <summary>
    /// "Trump told him that …": whom the pronoun means was named in the sentence before, unless two are named here.
    /// </summary>
    public static bool MeansSomebodyElse(string sentence, string language)
    {
        if (!Objects.TryGetValue(language, out string[]? pronouns))
            return false;
        string[] words = [.. sentence.Split(' ').Select(word => word.Trim(Marks))];
        int pronoun = Array.FindIndex(words, word => pronouns.Contains(word, StringComparer.Ordinal));
        return pronoun > 0 && Names(words[..pronoun]) < 2;
    }

    /// <summary>Words with a capital in a row are one name.</summary>
    private static int Names(string[] words)
    {
        int names = 0;
        for (int at = 0; at < words.Length; at++)
        {
            bool named = IsNameLike(words[at]) && (at > 0 || !Openers.Contains(words[at]));
            if (named && (at == 0 || !IsNameLike(words[at - 1]) || Openers.Contains(words[at - 1])))
                names++;
        }

        return names;
    }

    private static bool IsNameLike(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>
    /// "… menyebutnya sebagai …", "said that was not true": what "it" is was said in the sentence before.
    /// </summary>
    public static bool HasObjectSaidBefore(string sentence, string language) =>
        language is "en" ? sentence.Length <= BoundedMatch.Longest && SaidOfThat.IsMatch(sentence) : language is "id"
        && sentence.Length <= BoundedMatch.Longest
        && (BoundObject.IsMatch(sentence)
            || (SaidBefore.IsMatch(sentence) && !Adverbs.Contains(sentence.Split(' ', 2)[0])));

    /// <summary>Whether <paramref name="text"/> begins with one of the words of <paramref name="table"/>.</summary>
    public static bool Opens(string text, FrozenDictionary<string, string[]> table, string language) =>
        table.TryGetValue(language, out string[]? words) && words.Any(word =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (text.Length == word.Length || !char.IsLetter(text[word.Length])));

    /// <summary>Whether <paramref name="text"/> holds one of the words of <paramref name="table"/>.</summary>
    public static bool Holds(string text, FrozenDictionary<string, string[]> table, string language)
    {
        if (!table.TryGetValue(language, out string[]? words))
            return false;
        foreach (string word in words)
        {
            for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                 at >= 0;
                 at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + word.Length;
                if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                    return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Table(params (string Language, string Words)[] rows) =>
        rows.ToFrozenDictionary(row => row.Language, row => row.Words.Split('|'), StringComparer.Ordinal);
}
