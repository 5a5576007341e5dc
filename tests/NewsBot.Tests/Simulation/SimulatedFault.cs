using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram.Faults;

namespace NewsBot.Tests.Simulation;

/// <summary>What goes wrong with the services that the program talks with.</summary>
internal static class SimulatedFault
{
    /// <summary>Ways in which a message or its answer is lost, refused or late.</summary>
    public static IReadOnlyList<TelegramFault> Sending { get; } =
    [
        TelegramFault.DropBefore, TelegramFault.DropAfter, TelegramFault.SilenceBefore, TelegramFault.SilenceAfter,
        TelegramFault.CutAnswer, TelegramFault.BadGateway(), TelegramFault.BadGateway(504, isAccepted: true),
        TelegramFault.TooManyRequests(7), TelegramFault.Error(500, "Internal Server Error"),
        TelegramFault.Raw(200, "<html>hello</html>"), TelegramFault.Raw(429, "slow down"),
    ];

    /// <summary>Ways in which nothing can be heard.</summary>
    public static IReadOnlyList<TelegramFault> Hearing { get; } =
    [
        TelegramFault.DropBefore, TelegramFault.BadGateway(), TelegramFault.SilenceBefore,
        TelegramFault.Error(409, "Conflict: terminated by other getUpdates request"),
    ];

    /// <summary>What an outlet's feed may turn into for a while.</summary>
    public static IReadOnlyList<FakePage> Feeds { get; } =
    [
        FakePage.OfStatus(500), FakePage.OfStatus(404), FakePage.OfStatus(429, ("Retry-After", "600")),
        FakePage.Html("<html><title>Just a moment...</title></html>"), FakePage.Feed("<rss><channel><item><title>cut"),
        FakePage.Feed(""), FakePage.Feed("\0\u0001<not>xml"),
    ];
}
