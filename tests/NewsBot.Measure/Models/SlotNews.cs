using System.Text.Json;
using NewsBot.Fakes.Models;
using NewsBot.Fakes.Sites;

namespace NewsBot.Measure.Models;

/// <summary>Two dozen events that have little in common, and how a model tells each.</summary>
internal static class SlotNews
{
    private static readonly (string En, string Id, string More)[] Events =
    [
        (
            "Macron met Zelensky in Paris",
            "Macron bertemu Zelensky di Paris",
            "Security guarantees were discussed at the Elysee."),
        (
            "Erdogan offered to mediate between Russia and Ukraine",
            "Erdogan menawarkan mediasi antara Rusia dan Ukraina",
            "Turkey has hosted delegations in Istanbul before."),
        (
            "Xi Jinping received Lavrov in Beijing",
            "Xi Jinping menerima Lavrov di Beijing",
            "The Chinese foreign ministry praised the visit."),
        (
            "Orban vetoed European sanctions against Russia",
            "Orban memveto sanksi Eropa terhadap Rusia",
            "Oil imports through the Druzhba pipeline go on."),
        (
            "Witkoff presented a plan with 28 points to Umerov",
            "Witkoff menyampaikan rencana 28 butir kepada Umerov",
            "The document concerns territory and elections."),
        (
            "Russia and Ukraine exchanged 303 prisoners of war",
            "Rusia dan Ukraina bertukar 303 tawanan perang",
            "Buses brought the soldiers home from Belarus."),
        (
            "Modi telephoned Putin about a ceasefire",
            "Modi menelepon Putin mengenai gencatan senjata",
            "India buys much of its oil from Moscow."),
        (
            "Rutte visited Kyiv and promised more air defence",
            "Rutte mengunjungi Kyiv dan menjanjikan pertahanan udara",
            "NATO members pay for Patriot batteries."),
        (
            "The Vatican offered to host peace talks",
            "Vatikan menawarkan diri menjadi tuan rumah perundingan damai",
            "Pope Leo spoke of a just peace in Ukraine."),
        (
            "Meloni proposed a summit on Ukraine in Rome",
            "Meloni mengusulkan KTT tentang Ukraina di Roma",
            "Italy will not send troops, her office repeated."),
        (
            "Saudi Arabia hosted American and Russian officials in Jeddah",
            "Arab Saudi menjamu pejabat Amerika dan Rusia di Jeddah",
            "Black Sea shipping was on the table."),
        (
            "Grossi warned about the Zaporizhzhia nuclear plant",
            "Grossi memperingatkan soal pembangkit nuklir Zaporizhzhia",
            "Power lines to the reactors were cut during fighting between Russia and Ukraine."),
        (
            "Poland closed its border with Belarus",
            "Polandia menutup perbatasannya dengan Belarus",
            "Drones had crossed from Ukraine's war into Polish skies, and ceasefire talks stalled."),
        (
            "Starmer announced a coalition to guarantee peace in Ukraine",
            "Starmer mengumumkan koalisi untuk menjamin perdamaian di Ukraina",
            "British and French generals are planning it."),
        (
            "Lukashenko freed 52 prisoners after talks with an American envoy",
            "Lukashenko membebaskan 52 tahanan setelah berunding dengan utusan Amerika",
            "Minsk hopes for a role in negotiations on Ukraine."),
        (
            "Merz rejected a swap of territory for a ceasefire in Ukraine",
            "Merz menolak pertukaran wilayah demi gencatan senjata di Ukraina",
            "Berlin wants frozen Russian assets to be used."),
        (
            "Dmitriev flew to Miami for talks with Kushner",
            "Dmitriev terbang ke Miami untuk berunding dengan Kushner",
            "Russia's war in Ukraine and investment were the topics."),
        (
            "Guterres called for an Easter truce between Russia and Ukraine",
            "Guterres menyerukan gencatan senjata Paskah antara Rusia dan Ukraina",
            "The United Nations offered observers."),
        (
            "Sybiha demanded the return of 19,000 deported children",
            "Sybiha menuntut pemulangan 19.000 anak yang dideportasi",
            "Kyiv made it a condition of any peace agreement with Moscow."),
        (
            "Qatar brokered the reunion of families from Russia and Ukraine",
            "Qatar menengahi pertemuan kembali keluarga dari Rusia dan Ukraina",
            "Mediators in Doha also spoke about a humanitarian truce."),
        (
            "Fico refused to send weapons to Ukraine",
            "Fico menolak mengirim senjata ke Ukraina",
            "Slovakia would only give generators and medicine."),
        (
            "Ishiba pledged money for the reconstruction of Ukraine",
            "Ishiba menjanjikan dana untuk pembangunan kembali Ukraina",
            "Tokyo wants a conference of donors after a peace agreement with Russia."),
        (
            "Lula told Putin that Brazil would host peace talks",
            "Lula mengatakan kepada Putin bahwa Brasil akan menjadi tuan rumah perundingan damai",
            "The offer was made at a BRICS summit."),
        (
            "Kellogg travelled to Kyiv to discuss elections",
            "Kellogg bepergian ke Kyiv untuk membahas pemilihan umum",
            "The Verkhovna Rada would have to lift martial law first."),
    ];

    /// <summary>What a faithful model knows of them.</summary>
    public static IReadOnlyList<FakeFact> All { get; } =
    [
        .. Events.Select(news => new FakeFact(
            [news.En],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = news.En + ".", ["id"] = news.Id + "." })),
    ];

    /// <summary>Publishes them, each with its page on a host of its own; gives the file of the feed.</summary>
    public static string Publish(FakeSite site, DirectoryInfo folder)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        FakeItem[] items = [.. Events.Select((news, i) => Item(site, news, i, now.AddMinutes(-20 * (i + 1))))];
        site.Page("/feed.xml", FakePage.Feed(FakeFeed.Rss(items)));
        var feed = new
        {
            outlet = "Harbour Courier",
            address = site.At("/feed.xml").AbsoluteUri,
            language = "en",
            country = "gb",
            kind = "newspaper",
        };
        string path = Path.Combine(folder.FullName, "feeds.json");
        var feeds = new Dictionary<string, object>(StringComparer.Ordinal) { ["one"] = feed };
        File.WriteAllText(path, JsonSerializer.Serialize(new { feeds }));
        return path;
    }

    private static FakeItem Item(FakeSite site, (string En, string Id, string More) news, int number, DateTimeOffset at)
    {
        string text = $"{news.En}, officials told journalists. {news.More} "
            + "It was another step in the efforts to end Russia's war against Ukraine by negotiations.";
        string page = $"<html lang=\"en\"><head><title>{news.En}</title></head><body><article><h1>{news.En}</h1>"
            + $"<p>{text}</p></article></body></html>";
        site.Page($"/{number}.html", FakePage.Html(page));
        Uri address = site.At($"/{number}.html", $"127.0.1.{number + 1}");
        return new FakeItem($"item-{number}", address.AbsoluteUri, news.En, text, at);
    }
}
