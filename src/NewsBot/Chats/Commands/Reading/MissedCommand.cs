using NewsBot.Delivery;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Reading;

/// <summary><c>/missed</c>: which digests did not come to this chat, and why.</summary>
public sealed class MissedCommand(ChatPreferences preferences, SlotStore slots, Database database) : IChatCommand
{
    private const int Looked = 40;
    private const int Shown = 10;

    /// <inheritdoc/>
    public string Name => "missed";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Chat is not { Edition: not null } chat
            || await preferences.EditionAsync(chat, cancellation) is not { } edition)
            return new CommandResult(call.Say("schedule.not"));
        (DateTimeOffset At, string Why)[] missed =
        [
            .. (await slots.LatestAsync(edition.Id, Looked, cancellation))
                .Where(slot => slot.Slot >= chat.Created)
                .Where(slot => slot.Outcome is SlotOutcome.Missed or SlotOutcome.NothingNew)
                .Select(slot => (slot.Slot, Why(call, slot.Outcome)))
                .Concat(await UnsentAsync(call, chat, cancellation))
                .OrderByDescending(one => one.Item1)
                .Take(Shown),
        ];
        if (missed.Length == 0)
            return new CommandResult(call.Say("missed.none"));
        return new CommandResult(new ChatMessage
        {
            Sections =
            [
                new MessageSection
                {
                    Blocks =
                    [
                        .. call.Texts.Blocks("missed.head"),
                        .. missed.Select(one => MessageBlock.Of(
                            BlockKind.Bullet,
                            $"{Moments.Text(call.Texts, one.At, edition.Zone)} — {one.Why}")),
                    ],
                },
            ],
        });
    }

    private static string Why(CommandCall call, SlotOutcome outcome) =>
        outcome == SlotOutcome.Missed ? call.Texts["missed.down"] : call.Texts["missed.nothing"];

    private async Task<IEnumerable<(DateTimeOffset At, string Why)>> UnsentAsync(
        CommandCall call,
        Chat chat,
        CancellationToken cancellation) =>
        (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT created_at, state FROM outbox
                WHERE chat = @Value AND lane = 'digest' AND part = 0 AND state IN ('dead', 'held', 'expired')
                    AND COALESCE(last_error, '') <> @Joined
                ORDER BY id DESC LIMIT @Looked
                """,
                new { chat.Id.Value, Looked, DigestPost.Joined }),
            cancellation))
        .Select(row => (row.CreatedAt, row.State switch
        {
            "dead" => call.Texts["missed.dead"],
            "held" => call.Texts["missed.held"],
            _ => call.Texts["missed.expired"],
        }));

    private sealed record Row(DateTimeOffset CreatedAt, string State);
}
