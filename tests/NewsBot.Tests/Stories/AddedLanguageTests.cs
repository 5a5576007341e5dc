using NewsBot.Articles;
using NewsBot.Configuration;
using NewsBot.Stories;
using NewsBot.Tests.Topics;
using NewsBot.Topics;

namespace NewsBot.Tests.Stories;

/// <summary>Polish is read because of the files in config/languages/pl, and of nothing else.</summary>
public sealed class AddedLanguageTests
{
    private const string Title = "Ukraina zgodziła się na 30-dniowy rozejm po rozmowach w Dżuddzie";

    private const string Text =
        "Ukraina poparła propozycję Stanów Zjednoczonych dotyczącą zawieszenia broni na 30 dni. Delegacje spotkały "
        + "się we wtorek w Dżuddzie i rozmawiały przez ponad osiem godzin. Sekretarz stanu Marco Rubio powiedział, że "
        + "teraz wszystko zależy od Rosji. Prezydent Zełenski oświadczył, że czeka na odpowiedź Kremla.";

    private static readonly ConfigErrors Errors = new();
    private static readonly ArticleLanguages Languages = ArticleLanguages.Load(new ConfigFiles(null), Errors);

    [Theory]
    [InlineData("pl", Title + "\n" + Text)]
    [InlineData("pl", "Rosja i Ukraina wymieniły się jeńcami. Każda ze stron przekazała po 300 żołnierzy, "
        + "a rozmowy będą trwać w przyszłym tygodniu, poinformował negocjator.")]
    [InlineData("en", "Ukraine agreed to a 30-day truce after talks in Jeddah, the two delegations said.")]
    [InlineData("id", "Ukraina menyetujui gencatan senjata 30 hari setelah perundingan di Jeddah.")]
    [InlineData("und", "Ukrajina souhlasila s třicetidenním příměřím po jednání v Džiddě, oznámily obě delegace, "
        + "které se sešly v úterý a jednaly déle než osm hodin o podmínkách.")]
    [InlineData("und", "Die Ukraine hat nach den Gesprächen in Dschidda einer Waffenruhe von 30 Tagen zugestimmt.")]
    public void It_is_told_from_others(string language, string text)
    {
        Assert.Equal(language, Languages.Identify(text, declared: null));
        Assert.Empty(Errors.All);
    }

    [Fact]
    public void A_file_that_names_what_is_not_there_is_told()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-test-");
        try
        {
            string pack = Path.Combine(folder.FullName, "languages", "de");
            Directory.CreateDirectory(pack);
            File.WriteAllText(
                Path.Combine(pack, "names.json"), """{"rules":[],"names":{"person:nobody":["X"]},"adjectives":{}}""");
            File.WriteAllText(
                Path.Combine(pack, "ukraine-peace.json"), """{"conflict":[],"acts":{"none":["x"]},"exclusions":{}}""");
            File.WriteAllText(
                Path.Combine(pack, "lexicon.json"), """{"languages":["de"],"concepts":{"none":["x"]}}""");
            var files = new ConfigFiles(folder.FullName);
            var errors = new ConfigErrors();
            TopicList.Load(files, Gazetteer.Load(files, errors), errors);
            Lexicon.Load(files, errors);
            Assert.Equal(
                ["languages/de/names.json", "languages/de/ukraine-peace.json", "languages/de/lexicon.json"],
                errors.All.Select(error => error.File));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Its_names_and_acts_are_found_in_every_case()
    {
        string[] names = [.. Shipped.Gazetteer.Find(Title + "\n" + Text, "pl").Select(name => name.Name.Id)];
        string[] wanted = ["country:ua", "place:jeddah", "country:us", "country:ru", "person:zelensky", "body:kremlin"];
        Assert.All(wanted, id => Assert.Contains(id, names));
    }

    [Theory]
    [InlineData(Title, Text, true)]
    [InlineData(
        "Putin odrzucił propozycję rozejmu",
        "Kreml chce najpierw gwarancji. Rzecznik Pieskow powiedział, że rozmowy z Ukrainą będą kontynuowane.",
        true)]
    [InlineData(
        "Rosyjskie drony nad Charkowem, sześć osób zginęło",
        "Atak rozpoczął się w nocy. Rannych zostało dwadzieścia osób, poinformował burmistrz Charkowa.",
        false)]
    [InlineData(
        "Polska pokonała Ukrainę w meczu towarzyskim",
        "Reprezentacja zagrała dobrze, trener był zadowolony z wyniku.",
        false)]
    [InlineData("Inflacja w Polsce spada", "Główny Urząd Statystyczny podał dane za maj.", false)]
    public void What_is_about_the_topic_is_told_apart(string title, string text, bool relevant) =>
        Assert.Equal(
            relevant,
            new TopicScorer(Shipped.Topic, Shipped.Gazetteer).Score(title, text, "pl").Relevant);

    [Fact]
    public void Its_coverage_joins_the_story_of_other_languages()
    {
        StoryClusterer clusterer = SomeStories.Clusterer();
        ArticleFeatures english = SomeStories.Features(
            1, "Ukraine accepts 30-day ceasefire after talks in Jeddah",
            "Ukraine backed a US proposal for a ceasefire of 30 days. The delegations met on Tuesday in Jeddah for "
            + "more than eight hours. Secretary of State Marco Rubio said it was now up to Russia. President Zelensky "
            + "is waiting for an answer from the Kremlin.");
        ArticleFeatures other = SomeStories.Features(
            2, "Macron and Starmer phone Merz about tariffs on steel",
            "The French president and the British prime minister spoke by phone about trade.");
        StoryId story = clusterer.Add(english).Story;
        clusterer.Add(other);
        Assert.Equal(story, clusterer.Add(SomeStories.Features(3, Title, Text, "pl")).Story);
    }
}
