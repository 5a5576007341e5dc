using NewsBot.Chats.Commands.Hours;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Scheduling;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>What hours somebody asked for come to.</summary>
/// <param name="Edition">The edition of those hours; null where they were refused.</param>
/// <param name="Refusal">Why, with what would be understood; null where they were not.</param>
internal sealed record ScheduleWish(Edition? Edition, ChatMessage? Refusal)
{
    /// <summary>The slots that are shown.</summary>
    private const int Next = 5;

    /// <summary>Judges the hours; without any, <paramref name="present"/> stays.</summary>
    public static ScheduleWish Read(CommandCall call, IReadOnlyList<string> words, Edition present)
    {
        WishedHours hours = HoursReader.Read(words);
        if (hours.Unknown is { } unknown)
            return new(null, call.Say("hours.unknown", Cut(unknown)));
        if (hours is { Cron: null, Zone: null })
            return new(present, null);
        string cron = hours.Cron ?? present.Cron;
        if (CronRule.Problem(cron, DeliveryOptions.Closest, call.Now) is not null)
            return new(null, call.Say("hours.refused", Cut(cron)));
        return new(EditionWish.Of(present, cron, hours.Zone ?? present.Zone), null);
    }

    /// <summary>When the edition's next digests are due, as list items.</summary>
    public static IReadOnlyList<MessageBlock> NextTimes(CommandCall call, Edition edition) =>
    [
        .. edition.Calendar.After(call.Now).Take(Next)
            .Select(slot => MessageBlock.Of(BlockKind.Bullet, Moments.Text(call.Texts, slot, edition.Zone))),
    ];

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
