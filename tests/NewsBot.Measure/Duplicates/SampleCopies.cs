using System.Globalization;

namespace NewsBot.Measure.Duplicates;

/// <summary>
/// Copies as they occur: our sample articles, syndicated with small edits, cut, dressed in other sites' furniture; and
/// what must not be taken for copies: the versions of one event, briefs that share their site's furniture, and the
/// front-line roundups of a month.
/// </summary>
internal static class SampleCopies
{
    private const int RoundupDays = 30;

    private static readonly string[] Furniture =
    [
        "Subscribe to our morning newsletter and never miss a story. By signing up you agree to our terms of use and to"
            + " our privacy notice. You can unsubscribe at any time with the link at the foot of each letter.",
        "Ikuti berita terbaru kami melalui aplikasi dan media sosial. Dapatkan kabar pilihan setiap hari langsung di"
            + " ponsel Anda. Laporkan kesalahan penulisan kepada redaksi melalui surel yang tersedia di halaman"
            + " kontak.",
        "Підписуйтесь на наш канал, щоб першими дізнаватися новини. Якщо ви помітили помилку, виділіть її та натисніть"
            + " відповідні клавіші, щоб повідомити редакцію. Передрук дозволено лише з посиланням на джерело.",
    ];

    private static readonly string[] Edits =
        ["reportedly", "kemarin", "officials", "нині", "sebelumnya", "also", "повідомили", "pula", "since", "ще"];

    private static readonly string[] Villages =
    [
        "Toretsk", "Pokrovsk", "Chasiv Yar", "Kurakhove", "Vovchansk", "Kupiansk", "Siversk", "Lyman",
        "Velyka Novosilka",
        "Robotyne", "Krynky", "Hlyboke", "Terny", "Zelene", "Stepove", "Orikhiv",
    ];

    /// <summary>All of them, with the same result for the same <paramref name="random"/>.</summary>
    public static IEnumerable<DuplicateText> Make(Random random)
    {
        foreach ((string name, string body) in SampleArticles.Bodies())
        {
            yield return new DuplicateText(name, name, body);
            yield return new DuplicateText(name + "/dressed", name, Dress(body));
            yield return new DuplicateText(
                name + "/cut", name, Cut(body, random) + "\n" + Furniture[random.Next(3)][..90]);
            yield return new DuplicateText(name + "/edited", name, Edit(body, random, every: 45));
            yield return new DuplicateText(name + "/boxed", name, Box(body, random));
            yield return new DuplicateText(name + "/updated", name + "/updated", Update(body, random));
        }
        for (int day = 1; day <= RoundupDays; day++)
            yield return new DuplicateText("roundup/" + day, "roundup/" + day, Roundup(day, random));
        foreach ((int number, string brief) in Briefs().Index())
            yield return new DuplicateText("brief/" + number, "brief/" + number, brief + "\n" + Furniture[0]);
    }

    // Another content system: curly quotes, no-break spaces, dashes, its own dateline and credit.
    private static string Dress(string body) => "(Sample Agency) — "
        + body.Replace('"', '“').Replace(" - ", "\u00A0— ", StringComparison.Ordinal).Replace('\'', '’')
        + "\nReporting by the Sample Agency newsroom";

    private static string Cut(string body, Random random)
    {
        string[] paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', paragraphs.Take(paragraphs.Length - 1 - random.Next(2)));
    }

    private static string Edit(string body, Random random, int every)
    {
        string[] words = body.Split(' ');
        for (int at = random.Next(every); at < words.Length; at += every)
            words[at] = Edits[random.Next(Edits.Length)];
        return string.Join(' ', words);
    }

    private static string Box(string body, Random random)
    {
        List<string> paragraphs = [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        paragraphs.Insert(random.Next(1, paragraphs.Count), "Read also: what is known so far about the talks");
        paragraphs.Add(Furniture[random.Next(Furniture.Length)]);
        return string.Join('\n', paragraphs);
    }

    // Half of it is new: an update, which a reader should see.
    private static string Update(string body, Random random)
    {
        string[] paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> kept = paragraphs.Skip(paragraphs.Length / 2);
        return Edit(string.Join('\n', paragraphs.Take(paragraphs.Length / 2)), random, every: 3) + "\n"
            + string.Join('\n', kept.Select(paragraph => Edit(paragraph, random, every: 12)));
    }

    private static string Roundup(int day, Random random)
    {
        string Number(int most) => random.Next(2, most).ToString(CultureInfo.InvariantCulture);
        string Place() => Villages[random.Next(Villages.Length)];
        return $"The General Staff said in its evening report on {day} March that {Number(190)} clashes had taken "
            + $"place along the front line over the past day. Russian forces launched {Number(9)} missile strikes and "
            + $"{Number(120)} air strikes, dropped {Number(200)} guided bombs and carried out more than {Number(6000)} "
            + $"attacks with artillery. The heaviest fighting was near {Place()}, where {Number(60)} assaults were "
            + $"stopped, and near {Place()}, where {Number(40)} took place. Air defence shot down {Number(130)} of "
            + $"{Number(180)} drones launched overnight. In {Place()} {Number(9)} people were wounded and {Number(30)} "
            + "houses damaged, the regional head said. The situation along the line of contact remains difficult, and "
            + "the defence forces continue to hold the line.";
    }

    private static IEnumerable<string> Briefs() =>
    [
        "The harbour of a northern town reopened on Monday after a storm had kept ferries and fishing boats in port "
            + "for a whole week, and fishermen said that the catch of the season was lost to them.",
        "A school choir from the hills won the national song contest with a piece that its teacher had written during "
            + "the summer holidays, and will sing it again at the opening of the new concert hall.",
        "Farmers in the river valley have begun the rice harvest two weeks early because of the dry spring, and millers"
            + " expect that prices will stay low until the rains come in the autumn.",
        "The city council voted to close the old market square to cars from next year on, after a trial in which "
            + "shops had sold more and the air had become noticeably cleaner.",
    ];
}
