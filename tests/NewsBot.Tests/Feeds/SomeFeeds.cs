using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

internal static class SomeFeeds
{
    public static Feed At(Uri address, string id = "some-feed") => new()
    {
        Id = new FeedId(id),
        Outlet = "Some Outlet",
        Address = address,
        Language = "en",
        Country = "gb",
        Kind = OutletKind.Newspaper,
    };
}
