using FsCheck.Xunit;
using NewsBot.Feeds;
using NewsBot.Feeds.Reading;

namespace NewsBot.Tests.Feeds;

public sealed class SeenRuleTests
{
    private static readonly DateTimeOffset Now = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);
    private readonly Memory _memory = new();

    [Fact]
    public void At_the_first_fetch_only_five_of_the_last_day_go_on_and_all_are_known()
    {
        Assert.Equal(["n0", "n1", "n2", "n3", "n4"], _memory.Poll(Items(200), Now));
        Assert.Empty(_memory.Poll(Items(200), Now.AddHours(1)));
    }

    [Fact]
    public void A_feed_that_slept_for_a_month_brings_nothing_at_the_first_fetch() =>
        Assert.Empty(_memory.Poll(Items(20, age: TimeSpan.FromDays(30)), Now));

    [Fact]
    public void A_command_may_look_further_back()
    {
        var memory = new Memory(LookBack.Since(TimeSpan.FromDays(7)));
        Assert.Equal(7 * 24 + 1, memory.Poll(Items(300), Now).Count);
    }

    [Fact]
    public void F06_a_feed_that_changes_all_its_guids_sends_nothing_again()
    {
        Entry[] before = Items(200);
        _memory.Poll(before, Now);
        Entry[] after = [.. before.Select(e => e with { Guid = "cms2:" + e.Guid, Link = null, Html = "x " + e.Html })];
        Assert.Empty(_memory.Poll(after, Now.AddMinutes(30)));
    }

    [Fact]
    public void F06_what_came_since_the_last_poll_goes_on_though_the_guids_changed()
    {
        Entry[] before = Items(40);
        _memory.Poll(before, Now);
        Entry fresh = Item("fresh", Now.AddMinutes(20));
        Entry[] old = [.. before.Select(e => e with { Guid = "2" + e.Guid, Link = null, Html = "x " + e.Html })];
        Entry[] after = [fresh, .. old];
        Assert.Equal(["fresh"], _memory.Poll(after, Now.AddMinutes(30)));
    }

    [Fact]
    public void F06_http_that_becomes_https_and_a_tracking_parameter_are_no_new_guid()
    {
        Entry entry = Item("a", Now) with { Guid = "http://www.a.example/1/", Link = null };
        _memory.Poll([entry], Now);
        Entry[] again =
        [
            entry with { Guid = "https://a.example/1?utm_source=rss", Title = "Other words", Html = "other" },
        ];
        Assert.Empty(_memory.Poll(again, Now.AddHours(1)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("same for all")]
    public void F07_without_usable_guids_each_story_goes_on_once(string? guid)
    {
        _memory.Poll([], Now.AddHours(-1));
        Entry[] entries = [.. Items(5).Select(e => e with { Guid = guid })];
        Assert.Equal(5, _memory.Poll(entries, Now).Count);
        Assert.Empty(_memory.Poll(entries, Now));
        Entry[] noLinks = [.. Items(8).Select(e => e with { Guid = guid, Link = null })];
        Assert.Equal(["n5", "n6", "n7"], _memory.Poll(noLinks, Now));
    }

    [Fact]
    public void F07_one_link_for_all_entries_names_none_of_them()
    {
        _memory.Poll([], Now.AddHours(-1));
        Entry[] entries = [.. Items(4).Select(e => e with { Link = new Uri("http://a.example/live") })];
        Assert.Equal(4, _memory.Poll(entries, Now).Count);
        Entry fresh = Item("n9", Now) with { Link = entries[0].Link };
        Assert.Equal(["n9"], _memory.Poll([fresh, entries[0]], Now));
    }

    [Fact]
    public void F08_moving_dates_and_corrected_titles_are_not_news()
    {
        Entry[] entries = Items(20);
        _memory.Poll(entries, Now);
        for (int poll = 1; poll <= 100; poll++)
        {
            DateTimeOffset at = Now.AddMinutes(10 * poll);
            Entry[] moved = [.. entries.Select(e => e with { Published = at, Title = $"{e.Title} ({at:HHmm})" })];
            Assert.Empty(_memory.Poll(moved, at));
        }
    }

    [Fact]
    public void F09_a_time_in_the_future_is_the_time_of_the_fetch_and_a_missing_one_too()
    {
        _memory.Poll([], Now.AddHours(-1));
        Entry[] odd =
        [
            Item("tomorrow", Now.AddDays(1)), Item("in ten years", Now.AddYears(10)),
            Item("year 9999", DateTimeOffset.MaxValue), Item("none", null),
            Item("1970", DateTimeOffset.UnixEpoch), Item("year 1", DateTimeOffset.MinValue),
            Item("four days ago", Now.AddDays(-4)),
        ];
        Assert.Equal(["tomorrow", "in ten years", "year 9999", "none"], _memory.Poll(odd, Now));
        Assert.All(_memory.Last.Where(each => each.Reason == SeenReason.New), each =>
            Assert.True((each.Keyed.Entry.Published ?? Now) <= Now));
        Assert.Equal(3, _memory.Last.Count(each => each.Reason == SeenReason.TooOld));
    }

    [Fact]
    public void F10_order_windows_and_returns_send_nothing_again()
    {
        Entry[] entries = Items(60);
        _memory.Poll(entries, Now);
        Assert.Empty(_memory.Poll([.. entries.Reverse()], Now.AddHours(1)));
        Assert.Empty(_memory.Poll(entries[20..40], Now.AddHours(2)));
        Assert.Empty(_memory.Poll(entries, Now.AddDays(30)));
    }

    [Fact]
    public void F11_a_feed_that_was_empty_for_a_while_returns_without_a_flood()
    {
        Entry[] entries = Items(60);
        _memory.Poll(entries, Now);
        _memory.Poll([], Now.AddHours(1));
        Assert.Empty(_memory.Poll(entries, Now.AddHours(2)));
    }

    [Fact]
    public void F11_another_sites_feed_at_the_same_address_is_no_flood()
    {
        _memory.Poll(Items(60), Now);
        Entry[] other = [.. Items(60).Select(e => e with { Guid = "o" + e.Guid, Link = null, Title = "o" + e.Title })];
        Assert.Empty(_memory.Poll(other, Now.AddHours(1)));
    }

    [Theory]
    [InlineData("https://www.a.example/x/?utm_source=rss&id=7&fbclid=1#top", "a.example/x?id=7")]
    [InlineData("http://a.example/x?id=7", "a.example/x?id=7")]
    [InlineData("http://A.example:80/x", "a.example/x")]
    [InlineData("https://a.example/x?at_medium=RSS&at_campaign=KARANGA", "a.example/x")]
    [InlineData("https://a.example/#!/news/5", "a.example#!/news/5")]
    [InlineData("https://a.example:8443/x", "a.example:8443/x")]
    public void F13_links_that_differ_only_in_tracking_are_one(string link, string canonical) =>
        Assert.Equal(canonical, CanonicalLink.Key(new Uri(link)));

    [Fact]
    public void An_entry_that_stands_twice_in_a_document_goes_on_once()
    {
        _memory.Poll([], Now.AddHours(-1));
        Assert.Equal(["a"], _memory.Poll([Item("a", Now), Item("a", Now)], Now));
    }

    [Property]
    public bool Nothing_is_ever_new_twice(int[] first, int[] second)
    {
        var memory = new Memory();
        memory.Poll([.. first.Select(n => Item($"n{n}", Now))], Now);
        HashSet<string> sent = [.. memory.Poll([.. second.Select(n => Item($"n{n}", Now))], Now)];
        List<string> again = memory.Poll([.. first.Concat(second).Select(n => Item($"n{n}", Now))], Now.AddHours(1));
        return !again.Any(sent.Contains) && again.Count == 0;
    }

    private static Entry[] Items(int count, TimeSpan age = default) =>
        [.. Enumerable.Range(0, count).Select(n => Item($"n{n}", Now - age - TimeSpan.FromHours(n)))];

    private static Entry Item(string name, DateTimeOffset? published) => new()
    {
        Guid = name,
        Link = new Uri("http://a.example/" + Uri.EscapeDataString(name)),
        Title = $"Report {name}",
        Html = $"<p>What {name} tells.</p>",
        Published = published,
    };

    /// <summary>A feed's memory, as its tables keep it.</summary>
    private sealed class Memory(LookBack? lookBack = null)
    {
        private readonly SeenRule _rule = new(lookBack ?? LookBack.Service);
        private readonly HashSet<long> _known = [];
        private DateTimeOffset? _lastGood;

        public IReadOnlyList<JudgedEntry> Last { get; private set; } = [];

        public List<string> Poll(IReadOnlyList<Entry> entries, DateTimeOffset now)
        {
            Last = _rule.Judge(EntryKeys.Of(entries), _known, _lastGood, now);
            _known.UnionWith(Last.SelectMany(each => each.Keyed.Keys.Append(each.Keyed.TitleKey)));
            _lastGood = now;
            return
            [
                .. Last.Where(each => each.Reason == SeenReason.New)
                    .Select(each => each.Keyed.Entry.Title["Report ".Length..]),
            ];
        }
    }
}
