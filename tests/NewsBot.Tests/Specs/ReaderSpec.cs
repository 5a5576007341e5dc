using NewsBot.Tests.Specs.Rooms;

namespace NewsBot.Tests.Specs;

/// <summary>What readers look for, the same on every platform.</summary>
public sealed class ReaderSpec
{
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly (string Text, string Answer)[] Table =
    [
        ("search переговори", "Found: 1"),
        ("search Trump putin", "Found: 1"),
        ("search perundingan", "Found: 1"),
        ("search chess", "There is no story with “chess”"),
        ("story 1", "How it grew"),
        ("timeline", "The numbers are those in the picture"),
        ("timeline 5", "Days: 5"),
        ("story 1", "How it grew"),
        ("topics", "Ukraine peace process (ukraine-peace)"),
        ("topics chess", "There is no topic “chess”"),
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
        foreach ((string text, string answer) in Table)
            await room.AskAsync(Who.Reader, text, answer);
        Assert.Equal(2, await room.PicturesAsync());
    }
}
