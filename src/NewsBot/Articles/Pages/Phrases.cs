using System.Text.RegularExpressions;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>
/// What outlets write around their articles, in Indonesian, English, Ukrainian and Russian. Every expression stands at
/// the start of a line.
/// </summary>
internal static class Phrases
{
    private const int LongestScrap = 160;
    private const int LongestBox = 320;

    private static readonly Regex Announcement = Starts(
        """
        (baca|simak|lihat|tonton|dengar)\s?(juga|pula|selengkapnya|selanjutnya|berikut)\b
        baca\s*:
        (simak|saksikan|tonton|lihat)\s(juga\s)?(video|selengkapnya|breaking\snews)\b
        (berita|artikel)\s(terkait|lainnya|selengkapnya)\b
        (pilihan|rekomendasi)\seditor
        (read|see|watch|listen|also)\s(also|more|next|on)\s?[:|>»]
        (also\sread|read\salso|see\salso|related\s?(articles?|stor(y|ies)|news|content|topics)?\s?:|further\sreading
            |recommended\s?(stories|reading|for\syou)|more\s(on\sthis|from|stories)\b|don['’]t\smiss
            |you\smay\salso\slike)
        (читайте|дивіться|слухайте|дізнайтесь|читати)\s(також|ще|більше|далі)
        (читайте|смотрите|слушайте|узнайте|читать)\s(также|ещё|еще|больше|далее|ранее|по\sтеме)
        (по\sтеме|за\sтемою|до\sтеми|материалы\sпо\sтеме|матеріали\sза\sтемою)\s?(:|$)
        """);

    private static readonly Regex Credit = Starts(
        """
        [([]?\s?(foto|photo|photos|photograph|picture|image|images|gambar|ilustrasi|illustration|grafis|infografis
            |фото|світлина|ілюстрація|иллюстрация|изображение)\s?([:/|]|by\b|via\b|oleh\b|courtesy\b|credit\b|source\b
            |caption\b|copyright\b|автора?\b|getty\b)
        (sumber|source|dok|dokumentasi|credit|credits|kredit|courtesy|джерело|источник|image\ssource|photo\scredit
            |image\scredit)(\s(foto|gambar|video|photo|berita|dikutip))?\s?[.:]
        (getty\simages|shutterstock|afp\svia|ap\sphoto|reuters\s?/\s?\p{Lu}|antara\sfoto\b)
        """);

    // "ANTARA FOTO/Name", "(AP Photo/Name)": the end of a caption, whatever stands before it.
    private static readonly Regex Caption = new(
        @"(antara foto|ap photo|afp|reuters|epa|epa-efe|getty images|afp photo|xinhua|tass|anadolu|ukrinform"
            + @"|reuters photo|фото)\s?/\s?\p{L}[^.]{1,60}\.?\)?$|^(arsip foto|file photo|ilustrasi|illustration)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Byline = Starts(
        """
        (penulis|reporter|editor|pewarta|redaktur|penyunting|jurnalis|kontributor|author|written\sby|reported\sby
            |reporting\sby|edited\sby|editing\sby|additional\sreporting|writing\sby|uploader|penerjemah|translator
            |laporan|автор|редактор|журналіст|журналист|перевод|переклад)\s?[:—–-]?\s?[\p{L}'’]
        (by|oleh|від|от)\s:?\s?\p{Lu}[\p{L}.'’-]+(\s\p{Lu}[\p{L}.'’-]+){0,4}\s?([,|•·].{0,60})?$
        """);

    private static readonly Regex When = Starts(
        """
        ((published|updated|posted|last\s(updated|modified)|first\spublished|diperbarui|diterbitkan|dipublikasikan
            |terbit|tayang|diunggah|опубліковано|оновлено|опубликовано|обновлено|дата|created)
            \s?(at|on|pada|о|в)?\s?[:—–-]?\s?)?
            ((senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|mon|tues?|wed(nes)?|thu(rs)?|fri
            |sat(ur)?|sun|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя|понедельник|вторник|среда|пятница
            |суббота|воскресенье)(day)?\s?[,.]?\s?)?(\d{1,2}[\s./-]{1,2}(\p{L}{3,10}|\d{1,2})[\s.,/-]{1,3}\d{2,4}
            |\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[:.]\d{2})[\s,|•·:–—\d.-]{0,20}(р\.?,?|г\.?,?|at
            |pukul|jam|о|в)?\s?(\d{1,2}[:.]\d{2})?\s?\p{L}{0,10}\s?$
        \d{1,3}\s(min(ute)?s?|menit|хв|мин|hours?|jam|годин\p{L}*|час\p{L}*|days?|hari)\b.{0,20}$
        """);

    private static readonly Regex Box = Starts(
        """
        (advertisement|advertorial|iklan|реклама|sponsored|promoted|scroll\sto\s(continue|resume)|skip\sto
            |skip\sadvert|story\scontinues|continue\sreading|lanjutkan\smembaca|gambas\s?:|\[gambas|loading\b
            |please\swait|advertisment)
        (ikuti|follow|dapatkan|gabung|join|subscribe|berlangganan|langganan|download|unduh|install|sign\sup
            |get\s(the|our|more|all)|stay\s(tuned|informed|up)|підписуйтес\p{L}|підпишіться|подписывайтес\p{L}
            |подпишитесь|читайте\sнас|приєднуйтесь|присоединяйтесь|стежте|следите|встановлюйте|установите
            |support\s(our|us|independent)|donate\b|click\shere|klik\s(di\ssini|tautan)|cek\s(berita|artikel)|dukung
            )\s?.{0,200}(whatsapp|telegram|google\snews|newsletter|facebook|instagram|twitter|tiktok|youtube
            |viber|threads|aplikasi|\bapp\b|saluran|channel|канал|розсилк|рассылк|inbox|email|e-mail|notifikasi
            |updates?\b|spotify|podcast|berita\s(pilihan|terbaru|terkini|lainnya)|здесь|тут|kami|соцсет|соцмереж
            |jurnalisme|journalism)
        (whatsapp|telegram|google\snews|facebook|instagram|twitter|youtube|email|copy\slink|salin\s(link|tautan)
            |print|share|bagikan|поділитися|поделиться|tweet|pinterest|linkedin|comments?|komentar|комментари\p{L}
            |коментар\p{L})\s?[:\d]*\s?$
        (we\suse\scookies|this\s(site|website)\suses\scookies|by\scontinuing|kami\smenggunakan\scookie
            |ми\sвикористовуємо\sфайли|мы\sиспользуем\s(файлы|cookie))
        (sign\s(in|up)|log\sin|login|masuk|daftar|register|subscribe|увійти|войти|зареєструватися
            |зарегистрироваться)\s?(to|untuk|now|sekarang|or|atau|here|\||$)
        (artikel\sini\s(telah|sudah|pernah)\s(tayang|terbit|dimuat)|this\s(article|story)\s(was\soriginally
            |first\sappeared|originally\sappeared|has\sbeen\s(updated|published))|the\spost\s.{1,200}appeared\sfirst\son
            |dilarang\skeras|konten\sini\s)
        (якщо\sви\s(знайшли|помітили)|если\sвы\s(нашли|заметили)|знайшли\sпомилку|нашли\sошибку|виділіть|ctrl)
        """);

    private static readonly Regex Foot = Starts(
        """
        (tags?|tagar|topik|topic|topics|kata\skunci|keywords|label|теги|мітки|метки|ключові\sслова|ключевые\sслова
            |тема|темы|теми)\s?[:：]
        (copyright|hak\scipta|©|\(c\)|all\srights\sreserved|усі\sправа|все\sправа|передрук|перепечатка)
        (\#\p{L}[\p{L}\d_]*[\s,]*)+$
        (artikel\sasli|sumber\sartikel|link\ssumber|halaman\s(selanjutnya|berikutnya|\d)|next\spage|page\s\d
            |selanjutnya|berikutnya|prev(ious)?|sebelumnya)\s?[:\d]*\s?$
        """);

    private static readonly Regex Address = new(
        @"^[\s•·*–—\-]*(https?://|www\.)\S+\s*$",
        RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>Begins with words that announce a link to another article.</summary>
    public static bool AnnouncesLink(string text) => Announcement.IsMatch(text);

    /// <summary>Is the source of a picture, or an address and nothing else.</summary>
    public static bool IsCredit(string line) =>
        line.Length <= LongestBox && (Caption.IsMatch(line)
            || (line.Length <= LongestScrap && (Credit.IsMatch(line) || Address.IsMatch(line))));

    /// <summary>Says who wrote it, or when.</summary>
    public static bool IsByline(string line) =>
        line.Length <= LongestScrap && !IsProse(line) && (Byline.IsMatch(line) || When.IsMatch(line));

    /// <summary>Is a box, button or notice of the site.</summary>
    public static bool IsBox(string line) =>
        line.Length <= LongestBox && (Box.IsMatch(line) || Announcement.IsMatch(line));

    /// <summary>Belongs to the foot of a page.</summary>
    public static bool IsFoot(string line) => line.Length <= LongestBox && Foot.IsMatch(line);

    private static bool IsProse(string line) => line.Length > 100 && Sentences.Ends(line);

    private static Regex Starts(string alternatives) => new(
        @"^[\s•·*»>|–—\-]*("
            + string.Join('|', Whole(alternatives).Split('\n', StringSplitOptions.RemoveEmptyEntries)) + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    // What is indented goes on with the line before.
    private static string Whole(string alternatives) =>
        alternatives.Replace("\n    ", "", StringComparison.Ordinal);
}
