using NewsBot.Tests.Specs.Rooms;

namespace NewsBot.Tests.Specs;

/// <summary>What readers look for, the same on every platform.</summary>
public sealed class ReaderSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly (Who Who, string Text, string Answer)[] Table =
    [
        (Who.Reader, "search переговори", "Found: 1"),
        (Who.Reader, "search Trump putin", "Found: 1"),
        (Who.Reader, "search perundingan", "Found: 1"),
        (Who.Reader, "sources", "Newspapers and news sites: Harbour Courier"),
        (Who.Reader, "search chess", "There is no story with “chess”"),
        (Who.Reader, "story 1", "How it grew"),
        (Who.Reader, "timeline", "The numbers are those in the picture"),
        (Who.Reader, "timeline 5", "Days: 5"),
        (Who.Reader, "story 1", "How it grew"),
        (Who.Reader, "feedback 1 wrong", "Whoever runs the bot will look at it"),
        (Who.Reader, "feedback 1 wrong", "You have said that already"),
        (Who.Operator, "feedback list", "#1 wrong · "),
        (Who.Operator, "feedback accept 1", "#1 is accepted"),
        (Who.Reader, "topics", "Ukraine peace process (ukraine-peace)"),
        (Who.Operator, "topics chess", "There is no topic “chess”"),
    ];

    [Theory]
    [InlineData("telegram")]
    [InlineData("discord")]
    [InlineData("local")]
    public async Task Readers_find_stories_by_words_and_by_date(string platform)
    {
        await using CommandRoom room = await CommandRoom.OpenAsync(platform, Night, news =>
        {
            news.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
            news.Outlet("Warta Dermaga", "id").Publish(SpecNews.CallInIndonesian);
            news.Outlet("Портова газета", "uk").Publish(SpecNews.CallInUkrainian);
        });
        foreach ((Who who, string text, string answer) in Table)
            await room.AskAsync(who, text, answer);
        Assert.Equal(2, await room.PicturesAsync());
    }
}
