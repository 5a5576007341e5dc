using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Hours;
using NewsBot.Chats.Commands.Reading;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What people write in three languages, and what is understood.</summary>
public sealed class ParseTests
{
    [Theory]
    [InlineData("07:00 19:00", "0 0 7,19 * * ?", null)]
    [InlineData("7 pagi", "0 0 7 * * ?", null)]
    [InlineData("pukul 19.00", "0 0 19 * * ?", null)]
    [InlineData("jam 7 malam", "0 0 19 * * ?", null)]
    [InlineData("12 malam", "0 0 0 * * ?", null)]
    [InlineData("1 siang", "0 0 13 * * ?", null)]
    [InlineData("setiap 3 jam", "0 0 0/3 * * ?", null)]
    [InlineData("setiap jam", "0 0 0/1 * * ?", null)]
    [InlineData("setiap hari jam 6 sore", "0 0 18 * * ?", null)]
    [InlineData("hari kerja jam 8", "0 0 8 ? * MON-FRI", null)]
    [InlineData("senin,kamis 9.30 WITA", "0 30 9 ? * MON,THU", "Asia/Makassar")]
    [InlineData("7am 7pm", "0 0 7,19 * * ?", null)]
    [InlineData("every 3 hours", "0 0 0/3 * * ?", null)]
    [InlineData("weekdays 8", "0 0 8 ? * MON-FRI", null)]
    [InlineData("weekends at 10", "0 0 10 ? * SAT,SUN", null)]
    [InlineData("mon-fri 08:30 Kyiv", "0 30 8 ? * MON-FRI", "Europe/Kyiv")]
    [InlineData("Mon–Fri 08:30 Europe/London", "0 30 8 ? * MON-FRI", "Europe/London")]
    [InlineData("fri-mon 8", "0 0 8 ? * MON,FRI,SAT,SUN", null)]
    [InlineData("7:00, 12:00, 19:00", "0 0 7,12,19 * * ?", null)]
    [InlineData("7,19", "0 0 7,19 * * ?", null)]
    [InlineData("о 7 ранку", "0 0 7 * * ?", null)]
    [InlineData("7 вечора", "0 0 19 * * ?", null)]
    [InlineData("3 дня", "0 0 15 * * ?", null)]
    [InlineData("кожні 3 години", "0 0 0/3 * * ?", null)]
    [InlineData("кожного дня о 8", "0 0 8 * * ?", null)]
    [InlineData("по буднях 8:30 Київ", "0 30 8 ? * MON-FRI", "Europe/Kyiv")]
    [InlineData("пн-пт 08:30", "0 30 8 ? * MON-FRI", null)]
    [InlineData("0 15 7,19 ? * mon-fri", "0 15 7,19 ? * MON-FRI", null)]
    [InlineData("Kyiv", null, "Europe/Kyiv")]
    public void Hours_are_understood_as_people_write_them(string text, string? cron, string? zone)
    {
        WishedHours hours = HoursReader.Read(text.Split(' '));
        Assert.Equal((null, cron, zone), (hours.Unknown, hours.Cron, hours.Zone));
    }

    [Theory]
    [InlineData("tomorrow", "tomorrow")]
    [InlineData("25:00", "25:00")]
    [InlineData("8:75", "8:75")]
    [InlineData("every 99 hours", "every")]
    [InlineData("mon-xyz 8", "mon-xyz")]
    [InlineData("08:00 Atlantis", "atlantis")]
    public void What_is_not_understood_is_named(string text, string unknown) =>
        Assert.Equal(unknown, HoursReader.Read(text.Split(' ')).Unknown);

    [Theory]
    [InlineData("5", 5, "", null)]
    [InlineData("5 en 24h", 5, "en", 24d)]
    [InlineData("id+en", null, "id,en", null)]
    [InlineData("3 jam", null, "", 3d)]
    [InlineData("2 hari 4", 4, "", 48d)]
    [InlineData("укр 3 години", null, "uk", 3d)]
    [InlineData("inggris kemarin", null, "en", 48d)]
    [InlineData("bahasa 7d", null, "id", 168d)]
    [InlineData("999d", null, "", 720d)]
    [InlineData("500", 20, "", null)]
    [InlineData("0", 1, "", null)]
    public void Latest_understands_numbers_languages_and_spans(string text, int? most, string languages, double? hours)
    {
        var wish = LatestWish.Read(text.Split(' '));
        Assert.Null(wish.Unknown);
        Assert.Equal((most, languages, hours), (wish.Most, string.Join(',', wish.Languages), wish.Back?.TotalHours));
    }

    [Theory]
    [InlineData("٥")]
    [InlineData("٣h")]
    [InlineData("fives")]
    public void Latest_names_what_it_does_not_understand(string text) =>
        Assert.Equal(text, LatestWish.Read([text]).Unknown);

    [Theory]
    [InlineData("/latest@news_bot 5", "latest", 1)]
    [InlineData("  LATEST\n5\ten ", "latest", 2)]
    [InlineData("!help", "help", 0)]
    [InlineData("", "", 0)]
    [InlineData("/", "", 0)]
    public void A_command_is_found_however_it_is_dressed(string text, string name, int words)
    {
        var read = CommandText.Read(text);
        Assert.Equal((name, words), (read.Name, read.Words.Count));
    }

    [Case("A07")]
    [Fact]
    public void Nothing_that_is_written_throws()
    {
        var random = new Random(7);
        string[] bits = ["7", ":", "30", "every", " ", "mon", "-", ",", "*", "?", "0/", "jam", "Київ", "\u202e",
            "\ud800", "99999999999999999999", "+", "id", "h", "{0}", "%s", "'; DROP TABLE chat; --", "\0", "👩‍👩‍👧"];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(random.GetItems(bits, random.Next(1, 12)));
            IReadOnlyList<string> words = CommandText.Read("subscribe " + text).Words;
            Assert.NotNull(HoursReader.Read(words));
            Assert.NotNull(LatestWish.Read(words));
            LanguageWords.Take(words);
        }
    }
}
