using NewsBot.Chats.Commands.Hours;
using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Scheduling;

namespace NewsBot.Chats.Commands.Settings;

/// <summary><c>/timezone [place]</c>: on whose clocks the hours are meant.</summary>
public sealed class TimeZoneCommand(ChatPreferences preferences) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "timezone";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
        [new("place", OptionKind.Text)
        {
            Choices = ["WIB", "WITA", "WIT", "Kyiv", "London", "New York"],
            Complete = ZoneWords.Completions,
        }];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Chat?.Edition is null || await preferences.EditionAsync(call.Chat, cancellation) is not { } present)
            return new CommandResult(call.Say("schedule.not"));
        if (call.Words.Count == 0)
            return new CommandResult(EditionChange.Shown(call, present, "timezone.foot", "schedule.now", present.Zone));
        string place = string.Join(' ', call.Words);
        if (ZoneWords.Read(place) is not { } zone)
            return new CommandResult(Unknown(call, place.Length > 60 ? place[..60] + "…" : place));
        Edition edition = EditionWish.Of(present, present.Cron, zone);
        return new CommandResult(EditionChange.Shown(call, edition, "timezone.foot", "schedule.now", zone))
        {
            Change = EditionChange.To(edition, [], call.Now),
        };
    }

    private static ChatMessage Unknown(CommandCall call, string place)
    {
        string[] meant = [.. ZoneRule.Suggestions(place)];
        return meant.Length == 0
            ? call.Say("timezone.unknown", place)
            : call.Say("timezone.near", place, string.Join(", ", meant)) with
            {
                Buttons = [.. meant.Select(zone => new[] { new MessageButton(zone, $"timezone {zone}") })],
            };
    }
}
