using FsCheck;
using FsCheck.Xunit;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class GazetteerTests
{
    [Fact]
    public void The_shipped_files_hold_no_mistake() =>
        Assert.True(Shipped.Errors.None, string.Join('\n', Shipped.Errors.All));

    [Fact]
    public void Every_name_is_found_by_its_display_name_in_each_language()
    {
        foreach (CanonicalName name in Shipped.Gazetteer.Names)
        {
            foreach ((string language, string display) in name.Display)
                Assert.True(Shipped.Ids($"({display})", language).Contains(name.Id), $"{language}: {display}");
        }
    }

    [Theory]
    [InlineData("uk", "person:putin", "Путін Путіна Путіну Путіним Путіні путін путіна")]
    [InlineData("uk", "person:zelensky", "Зеленський Зеленського Зеленському Зеленським")]
    [InlineData("uk", "person:sybiha", "Сибіга Сибіги Сибізі Сибігу Сибігою")]
    [InlineData("uk", "person:dmitriev", "Дмитрієв Дмитрієва Дмитрієвим Дмитрієву")]
    [InlineData("uk", "person:zakharova", "Захарова Захарової Захарову Захаровій Захаровою")]
    [InlineData("uk", "person:lubinets", "Лубінець Лубінця Лубінцю Лубінцем")]
    [InlineData("uk", "person:arakhamia", "Арахамія Арахамії Арахамію Арахамією")]
    [InlineData("uk", "person:rubio", "Рубіо")]
    [InlineData("uk", "country:us", "США")]
    [InlineData("uk", "country:ua", "Україна України Україні Україну Україною")]
    [InlineData("uk", "country:ru", "Росія Росії Росію Росією росія росії РФ рф")]
    [InlineData("uk", "place:kyiv", "Київ Києва Києву Києвом Києві")]
    [InlineData("uk", "place:moscow", "Москва Москви Москві Москву Москвою москва москви")]
    [InlineData("uk", "place:kharkiv", "Харків Харкова Харкові")]
    [InlineData("uk", "place:istanbul", "Стамбул Стамбула Стамбулі")]
    [InlineData("uk", "place:geneva", "Женева Женеви Женеві Женеву")]
    [InlineData("uk", "place:alaska", "Аляска Аляски Алясці Аляску")]
    [InlineData("uk", "body:kremlin", "Кремль Кремля Кремлю Кремлем Кремлі")]
    [InlineData("ru", "person:putin", "Путин Путина Путину Путиным Путине")]
    [InlineData("ru", "person:zelensky", "Зеленский Зеленского Зеленскому Зеленским Зеленском")]
    [InlineData("ru", "person:trump", "Трамп Трампа Трампу Трампом Трампе")]
    [InlineData("ru", "person:sybiha", "Сибига Сибиги Сибиге Сибигу Сибигой")]
    [InlineData("ru", "country:us", "США")]
    [InlineData("ru", "country:ua", "Украина Украины Украине Украину Украиной")]
    [InlineData("ru", "country:ru", "Россия России Россию Россией РФ")]
    [InlineData("ru", "place:kyiv", "Киев Киева Киеву Киевом Киеве")]
    [InlineData("ru", "place:moscow", "Москва Москвы Москве Москву Москвой")]
    [InlineData("ru", "body:kremlin", "Кремль Кремля Кремлю Кремлем Кремле")]
    [InlineData("en", "person:zelensky", "Zelensky Zelenskyy Zelenskiy Zelensky's")]
    [InlineData("en", "place:kyiv", "Kyiv Kiev Kyiv's")]
    [InlineData("en", "person:trump", "Trump Trump's Trump’s")]
    [InlineData("id", "person:putin", "Putin Putinlah")]
    [InlineData("id", "country:us", "AS")]
    public void A_name_is_found_in_every_form(string language, string id, string forms)
    {
        foreach (string form in forms.Split(' '))
            Assert.Equal([id], Shipped.Ids($"— {form},", language));
    }

    [Theory]
    [InlineData("en", "Tell us what they were as one")]
    [InlineData("en", "a roast turkey in fine china, said mr bone")]
    [InlineData("id", "Ujian Nasional (UN) digelar; as roda patah")]
    [InlineData("id", "RT 05 RW 02, kader PKK, tersangka berinisial AP")]
    [InlineData("id", "sebagaimana antara lain di atas")]
    [InlineData("uk", "рада бачити, мир і суми")]
    [InlineData("en", "Mr Powell and Ms Cooper met Mr Johnson")]
    public void Common_words_and_common_surnames_are_no_names(string language, string text) =>
        Assert.Empty(Shipped.Ids(text, language));

    [Theory]
    [InlineData("en", "US envoy Steve Witkoff", "country:us person:witkoff")]
    [InlineData("en", "The U.S. and the U.N. agree", "country:us body:un")]
    [InlineData("en", "Jonathan Powell flew in; Powell then left", "person:powell person:powell")]
    [InlineData("en", "Donald Trump Jr. spoke", "person:trumpjr")]
    [InlineData("en", "Russian President Vladimir Putin", "country:ru person:putin")]
    [InlineData("id", "Kyiv-Moskow dan Trump-Putin", "place:kyiv place:moscow person:trump person:putin")]
    [InlineData("id", "Menlu AS Marco Rubio di Jenewa, PBB", "country:us person:rubio place:geneva body:un")]
    [InlineData("uk", "президента США Дональда Трампа", "country:us person:trump")]
    [InlineData("uk", "у Саудівській Аравії", "country:sa")]
    [InlineData("uk", "в Об’єднаних Арабських Еміратах", "country:ae")]
    [InlineData("ru", "Владимиром Путиным и Стивом Уиткоффом", "person:putin person:witkoff")]
    [InlineData("uk", "Українська делегація повідомила The New York Times", "country:ua body:nyt")]
    public void The_longest_name_is_taken(string language, string text, string ids) =>
        Assert.Equal(ids.Split(' '), Shipped.Ids(text, language));

    [Fact]
    public void An_adjective_speaks_of_the_country_and_says_that_it_is_one()
    {
        Mention mention = Assert.Single(Shipped.Gazetteer.Find("українські полонені", "uk"));
        Assert.Equal("country:ua", mention.Name.Id);
        Assert.True(mention.IsAdjective);
    }

    [Theory]
    [InlineData("Путіним")]
    [InlineData("Trump's")]
    public void The_span_is_the_name_as_written(string word)
    {
        string text = "Про: " + word + " далі";
        Mention mention = Assert.Single(Shipped.Gazetteer.Find(text, "und"));
        Assert.StartsWith(text.Substring(mention.Start, mention.Length), word, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Whatever_the_text_spans_lie_inside_it_in_order(NonNull<string> text, bool mixed)
    {
        string whole = mixed ? $"{text.Get} Trump's {text.Get}-Путіна’{text.Get}" : text.Get;
        int end = 0;
        foreach (Mention mention in Shipped.Gazetteer.Find(whole, "und"))
        {
            Assert.InRange(mention.Start, end, whole.Length);
            end = mention.Start + mention.Length;
            Assert.InRange(end, mention.Start + 1, whole.Length);
        }
    }
}
