namespace NewsBot.Tests.Specs;

/// <summary>An outlet moves to another system, and its feed comes anew.</summary>
public sealed class RepublishedFeedSpec
{
    private static readonly DateTimeOffset Morning = new(2025, 2, 13, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_feed_with_all_guids_and_dates_changed_brings_no_old_entry_again()
    {
        await using Newsroom room = await Newsroom.AtAsync(Morning);
        SpecOutlet outlet = room.Outlet("Harbour Courier", "en")
            .Publish(SpecNews.CallInEnglish, SpecNews.CallInUkrainian);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);
        long entries = await EntriesAsync(room);

        outlet.Republish(Morning.AddHours(4), "guids");
        await room.ReadAtAsync(Morning.AddHours(5));
        Assert.Equal(entries, await EntriesAsync(room));
        Assert.Equal(1, room.Running.Digests);
    }

    [Fact]
    public async Task Of_a_feed_with_new_guids_links_texts_and_dates_only_what_is_really_new_is_news()
    {
        SpecNews[] old = [.. SpecNews.All.Where(news => news.Title != SpecNews.JeddahInEnglish.Title)];
        Assert.True(old.Length > 10, "The rule needs more than ten entries that seem new.");
        await using Newsroom room = await Newsroom.AtAsync(Morning);
        SpecOutlet outlet = room.Outlet("Harbour Courier", "en")
            .Publish([.. old.Select((news, i) => news.At(Morning.AddHours(-i - 1)))]);
        await room.StartAsync();
        await room.Running.SeesAsync("the first digest", () => room.Running.Digests == 1);
        long entries = await EntriesAsync(room);

        outlet.Republish(Morning.AddHours(4), "guids", "links", "texts");
        outlet.Publish(SpecNews.JeddahInEnglish.At(Morning.AddHours(4)));
        await room.ReadAtAsync(Morning.AddHours(5));
        Assert.Equal(entries + 1, await EntriesAsync(room));
        room.GoTo(Morning.AddHours(7));
        await room.Running.SeesAsync("the second digest", () => room.Running.Digests == 2);
        string second = room.Running.Output[room.Running.Output.LastIndexOf("NewsBot · ", StringComparison.Ordinal)..];
        Assert.Contains(SpecNews.JeddahInEnglish.Title, second, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_last_week_that_appears_today_is_no_news()
    {
        await using Newsroom room = await Newsroom.AtAsync(Morning);
        SpecOutlet outlet = room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);

        outlet.Publish(SpecNews.JeddahInEnglish.At(Morning.AddDays(-6)));
        await room.ReadAtAsync(Morning.AddHours(5));
        Assert.Equal(1, await EntriesAsync(room));
        DateTimeOffset nineteen = Morning.AddHours(7);
        room.GoTo(nineteen);
        await room.SettledAsync(nineteen, "nothing-new");
    }

    private static Task<long> EntriesAsync(Newsroom room) => room.CountAsync("SELECT COUNT(*) FROM entry");
}
