using System.Collections.Frozen;

namespace NewsBot.Feeds.Reading;

/// <summary>Names of months, in full, inflected and short, as news in some thirty languages writes them.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januari januar jänner jänn janvier janv enero ene janeiro gennaio gen stycznia styczeń sty "
        + "ledna leden januára január siječnja ocak oca tammikuu tammikuuta jaanuar janvāris sausio ianuarie ian "
        + "január січня січень січ января январь янв студзеня студзень студ януари ιανουαρίου ιανουάριος ιαν يناير "
        + "ינואר जनवरी มกราคม yanvar",
        "february feb pebruari februari peb februar feber février fevrier févr fev fév febrero fevereiro febbraio "
        + "lutego luty lut února únor február februára veljače şubat şub helmikuu helmikuuta veebruar februāris "
        + "vasario februarie лютого лютий лют февраля февраль фев февр лютага люты февруари φεβρουαρίου "
        + "φεβρουάριος φεβ فبراير פברואר फरवरी กุมภาพันธ์ fevral",
        "march mar mars mrt maret maart märz mär marzo março marca marzec března březen marec ožujka mart "
        + "maaliskuu maaliskuuta märts martā kovo martie márc március березня березень бер берез марта март мар "
        + "сакавіка сакавік сак μαρτίου μάρτιος μαρ مارس मार्च มีนาคม mac מרץ",
        "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben dub apríl apríla travnja nisan nis "
        + "huhtikuu huhtikuuta aprill aprīlis balandžio aprilie április квітня квітень квіт кві апреля апрель апр "
        + "красавіка красавік крас април απριλίου απρίλιος απρ أبريل ابريل אפריל अप्रैल เมษายน aprel",
        "may mei mai mayo maio maggio mag maja maj května květen kvě mája máj svibnja mayıs toukokuu toukokuuta maijs "
        + "gegužės máj május травня травень трав тра мая май траўня мае μαΐου μάιος μαι مايو מאי मई พฤษภาคม",
        "june jun juni jui juin junio junho giugno giu czerwca czerwiec cze června červen júna jún lipnja haziran "
        + "haz kesäkuu kesäkuuta juuni jūnijs birželio iunie június jún червня червень черв чер июня июнь июн "
        + "чэрвеня чэрвень юни ιουνίου ιούνιος ιουν يونيو يونيه יוני जून มิถุนายน iyun",
        "july jul juli juillet juil julio julho luglio lug lipca lipiec lip července červenec júla júl srpnja "
        + "temmuz tem heinäkuu heinäkuuta juuli jūlijs liepos iulie július липня липень лип июля июль июл ліпеня "
        + "ліпень юли ιουλίου ιούλιος ιουλ يوليو يوليه יולי जुलाई กรกฎาคม iyul julai",
        "august aug agustus agu agt ags agst augustus août aout agosto ago sierpnia sierpień sie srpna srpen augusta "
        + "kolovoza ağustos ağu elokuu elokuuta augusts rugpjūčio augusztus серпня серпень серп сер августа август авг "
        + "жніўня жнівень жн αυγούστου αύγουστος αυγ أغسطس אוגוסט अगस्त สิงหาคม ogos avgust",
        "september sep sept septembre septiembre setembro settembre set września wrzesień wrz září septembra rujna "
        + "eylül eyl syyskuu syyskuuta septembris rugsėjo septembrie szeptember szept вересня вересень верес вер "
        + "сентября сентябрь сен сент верасня верасень септември σεπτεμβρίου σεπτέμβριος σεπ سبتمبر ספטמבר सितंबर "
        + "กันยายน sentyabr",
        "october oct oktober okt octobre octubre outubro out ottobre ott października październik paź října říjen "
        + "októbra október ekim eki lokakuu lokakuuta oktoober oktobris spalio octombrie жовтня жовтень жовт жов "
        + "октября октябрь окт кастрычніка кастрычнік кастр октомври οκτωβρίου οκτώβριος οκτ أكتوبر אוקטובר "
        + "अक्टूबर ตุลาคม oktyabr",
        "november nov nopember nop novembre noviembre novembro listopada listopad lis listopadu novembra studenoga "
        + "kasım kas marraskuu marraskuuta novembris lapkričio noiembrie листопада листопад лист лис ноября ноябрь "
        + "ноя нояб лістапада лістапад ліст ноември νοεμβρίου νοέμβριος νοε نوفمبر נובמבר नवंबर พฤศจิกายน noyabr",
        "december dec desember des dez décembre déc dic diciembre dezembro dicembre grudnia grudzień gru prosince "
        + "prosinec decembra prosinca aralık ara joulukuu joulukuuta detsember decembris gruodžio decembrie грудня "
        + "грудень груд гру декабря декабрь дек снежня снежань снеж декември δεκεμβρίου δεκέμβριος δεκ ديسمبر "
        + "דצמבר दिसंबर ธันวาคม disember dekabr",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, month: index + 1)))
        .DistinctBy(x => x.name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(x => x.name, x => x.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12, or 0 where the word names no month.</summary>
    public static int Find(string word) => Months.GetValueOrDefault(word);
}
