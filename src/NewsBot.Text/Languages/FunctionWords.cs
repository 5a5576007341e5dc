namespace NewsBot.Text;

/// <summary>
/// The little words that every sentence needs: those of each language that is identified, and those of its neighbours
/// in the same script that no such language uses.
/// </summary>
internal static class FunctionWords
{
    private static readonly HashSet<string>[] OwnWords =
    [
        Set("the of and to in is was that for on with as by at from has have had will be said are were his her their "
            + "its it an a this which who but not they he she after over about into more than says would been or can "
            + "new"),
        Malay("karena bisa bahwa saja tim kata usai soal pekan sebut kota kami"),
        Malay("kerana boleh bahawa sahaja ialah iaitu beliau kepada selepas mereka pula"),
        Set("і й та в у з із на що не до за від про це як для його її або але після був була було є також які який яка"
            + " під час при вже ще між він вона вони їх року щодо по"),
        Set("и в на что не с по к за от о это как для его ее или но после был была было из также которые который у "
            + "из-за при уже еще между он она они их года том об со а же до"),
        Set("і ў у на што не з па да за ад пра гэта як для яго яе або але пасля быў была было таксама якія які якая пры"
            + " ужо яшчэ паміж ён яна яны іх года аб са а ж з-за"),
    ];

    private static readonly HashSet<string> Others = Set(
        // German, Dutch, the Nordic languages
        "der das und ist nicht ein eine einen einem den dem des sich auch wird wurde dass haben nach auf mit für von"
        + " zu im zur zum bei oder sind het een van niet zijn wordt worden dat voor maar naar ook heeft hebben werd"
        + " deze wij zij aan och att som är på för av inte med han hon ska till från eller det sin og ikke til af"
        + " blev jeg vil sier være ett en ja ei on että oli sekä mutta ovat myös kuin hän sen jos"
        // French, Spanish, Portuguese, Italian, Romanian
        + " le la les des du une est et dans sur qui que pour pas avec aux ces cette été sont leur il elle nous vous"
        + " el los las del y por para con como más pero sus fue ha han lo al se su sobre entre esta este o os da dos"
        + " das na em um uma não mais foi são ao pela pelo seu sua di che della dei delle nel alla sono anche gli una"
        + " per si dal più ed și să nu cu din pe care sunt fost lui va pentru au este"
        // Polish, Czech, Slovak, Serbian and Croatian, Hungarian, Lithuanian, Latvian
        + " nie się na że jest dla przez jak po od który która oraz był była będą ze w z i o je že by ve za při ktoré"
        + " jsou byl bude sa ako pre ktorý si u da će su od nije koji koja kao te az és hogy nem is egy volt meg csak"
        + " már ir kad su iš yra bus apie buvo kaip un ar kas"
        // Turkish, Vietnamese, Tagalog, Javanese, Sundanese, Swahili
        + " ve bir bu için ile olarak daha çok sonra dedi ama gibi olan var của và là các trong không cho một được"
        + " những ang ng mga sa ay noong para kung siya nila ito hindi ing kang lan karo iku sing bakal wis ora marang"
        + " saka nu jeung keur anu geus ka ti na wa kwa ni kuwa alisema mjini katika za la cha"
        // Bulgarian, Serbian, Macedonian, Kazakh in Cyrillic
        + " че ще се са е към като след това този които няма бъде беше му със във от най си ги"
        + " је ће су од као није који која која би са или па кад ова ја и во дека ќе од има тоа"
        + " және бұл деп үшін мен бен туралы оның болып отыр еді");

    /// <summary>How many of the words are little words of the language.</summary>
    public static int Own(IReadOnlyList<string> words, int language) => words.Count(OwnWords[language].Contains);

    /// <summary>How many more words of other languages there are than of its own.</summary>
    public static int Excess(IReadOnlyList<string> words, int language)
    {
        int excess = 0;
        HashSet<string> own = OwnWords[language];
        foreach (string word in words)
        {
            if (own.Contains(word))
                excess--;
            else if (Others.Contains(word))
                excess++;
        }
        return excess;
    }

    private static HashSet<string> Malay(string more) => Set(
        "yang di dan untuk dengan dari pada dalam tidak ini itu akan telah oleh mereka saat tersebut menjadi sebagai "
            + "juga namun ke para ia dia sudah ada adalah atau bagi seperti kepada lebih daripada tetapi secara "
            + "antara masih lagi hanya belum dapat sejak hingga agar jadi siap kami se per orang hari tahun " + more);

    private static HashSet<string> Set(string words) => new(
        words.Split(' ').Select(word => Words.Normalize(word)), StringComparer.Ordinal);
}
