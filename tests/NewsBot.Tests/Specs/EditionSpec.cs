using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>A subscriber of the daily edition, 07:00 and 19:00 in Jakarta, reads it at its hours.</summary>
public sealed class EditionSpec
{
    /// <summary>Four in the morning in Jakarta, on the day after the phone call.</summary>
    private static readonly DateTimeOffset Night = new(2025, 2, 12, 21, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Seven = new(2025, 2, 13, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Nineteen = Seven.AddHours(12);

    [Fact]
    public async Task An_edition_issues_at_its_hour_is_silent_when_nothing_is_new_and_never_issues_a_slot_twice()
    {
        await using Newsroom room = await Newsroom.AtAsync(Night);
        SpecOutlet courier = room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);
        courier.Publish(SpecNews.JeddahInEnglish.At(Seven.AddHours(-2)));
        await room.ReadAtAsync(Seven.AddMinutes(-20));
        Assert.Equal(1, room.Running.Digests);

        room.GoTo(Seven);
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        await room.SettledAsync(Seven, "issued");
        string page = await room.Running.GetAsync("/");
        Assert.Contains(SpecNews.JeddahInEnglish.Title, page, StringComparison.Ordinal);
        Assert.DoesNotContain(SpecNews.CallInEnglish.Title, page, StringComparison.Ordinal);
        Assert.Contains("07:00 WIB", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The newest digest", page, StringComparison.Ordinal);
        Assert.Contains("The newest digest", await room.Running.GetAsync("/digest/1"), StringComparison.Ordinal);

        await room.ReadAtAsync(Nineteen.AddMinutes(-20));
        room.GoTo(Nineteen);
        await room.SettledAsync(Nineteen, "nothing-new");
        Assert.Equal(2, room.Running.Digests);

        await room.StopAsync();
        await room.StartAsync();
        await room.ReadAtAsync(Nineteen.AddHours(5));
        Assert.Equal(0, room.Running.Digests);
        Assert.Equal(2, await room.CountAsync("SELECT COUNT(*) FROM digest"));
        Assert.Equal(0, await room.CountAsync("SELECT COUNT(*) FROM slot WHERE outcome IN ('missed', 'late')"));
    }

    [Fact]
    public async Task A_story_that_grew_comes_again_marked_as_an_update_and_one_that_did_not_does_not()
    {
        await using Newsroom room = await Newsroom.AtAsync(Night);
        SpecOutlet courier = room.Outlet("Harbour Courier", "en")
            .Publish(SpecNews.CallInEnglish, Swap);
        SpecOutlet post = room.Outlet("Morning Post", "en").Publish();
        await room.StartAsync();
        await room.Running.ShowsAsync(Swap.Title);
        Assert.DoesNotContain("UPDATE", room.Running.Output, StringComparison.Ordinal);
        string first = room.Running.Output;

        post.Publish(CallGrown);
        courier.Publish(Swap);
        await room.ReadAtAsync(Seven.AddMinutes(-20));
        room.GoTo(Seven);
        await room.SettledAsync(Seven, "issued");
        await room.Running.SeesAsync("the second digest", () => room.Running.Digests == 2);
        string second = room.Running.Output[first.Length..];
        Assert.Contains("1. [PERKEMBANGAN / UPDATE]", second, StringComparison.Ordinal);
        Assert.Contains("Morning Post", second, StringComparison.Ordinal);
        Assert.DoesNotContain(Swap.Title, second, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", second, StringComparison.Ordinal);
    }

    [Case("T05")]
    [Theory]
    [InlineData(5, true)]
    [InlineData(7, false)]
    public async Task After_an_outage_the_newest_edition_comes_late_or_not_at_all(int hoursLate, bool comes)
    {
        await using Newsroom room = await Newsroom.AtAsync(Night);
        SpecOutlet courier = room.Outlet("Harbour Courier", "en").Publish(SpecNews.CallInEnglish);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.CallInEnglish.Title);
        await room.StopAsync();

        DateTimeOffset back = Nineteen.AddHours(hoursLate);
        courier.Publish(SpecNews.JeddahInEnglish.At(Seven.AddHours(3)));
        room.GoTo(back);
        await room.StartAsync();
        await room.SettledAsync(Seven, "missed");
        await room.SettledAsync(Nineteen, comes ? "late" : "missed");
        if (!comes)
        {
            Assert.Equal(0, room.Running.Digests);
            return;
        }

        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        Assert.Contains("(terlambat)", room.Running.Output, StringComparison.Ordinal);
        Assert.Contains("(late)", room.Running.Output, StringComparison.Ordinal);
        Assert.Contains("(late)", await room.Running.GetAsync("/"), StringComparison.Ordinal);
        Assert.Equal(1, room.Running.Digests);
    }

    private static SpecNews Swap => new(
        "Russia and Ukraine exchange 150 prisoners of war each in swap brokered by the Emirates",
        "en",
        Night.AddHours(-11),
        [
            "Russia and Ukraine have exchanged 150 prisoners of war each, both sides said on Wednesday, in a swap that "
                + "the United Arab Emirates had brokered.",
            "The freed soldiers crossed the border from Belarus in buses. Many of them had been held since the fall of "
                + "Mariupol, the coordination headquarters in Kyiv said.",
            "It was the second exchange of this year. The families of those who are still missing waited at the "
                + "hospital in Chernihiv with photographs.",
        ]);

    private static SpecNews CallGrown => new(
        "Trump says he will meet Putin in Saudi Arabia after call on ending the war in Ukraine",
        "en",
        Seven.AddHours(-2),
        [
            "US President Donald Trump will meet Russian President Vladimir Putin in Saudi Arabia, he said on "
                + "Wednesday after a telephone call in which the two leaders agreed to start talks on ending the war "
                + "in Ukraine.",
            "Trump and Putin spoke by telephone for almost an hour and a half, the Kremlin said. Its spokesman, Dmitry "
            + "Peskov, said Putin had invited Trump to Moscow.",
            "After the call Trump telephoned Ukrainian President Volodymyr Zelensky, who said they had discussed "
            + "opportunities to achieve peace.",
        ]);
}
