using System.Globalization;
using NewsBot.Delivery.Messages;
using NewsBot.Storage;
using NewsBot.Summaries.Models;

namespace NewsBot.Chats.Commands.Operating;

/// <summary><c>/cost [days]</c>: what language models and translators have cost, and what is left of today.</summary>
public sealed class CostCommand(Database database, ModelCosts costs) : IChatCommand
{
    private const int Usual = 7;
    private const int Longest = 60;
    private const double Million = 1_000_000;

    /// <inheritdoc/>
    public string Name => "cost";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Operator;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("days", OptionKind.Number)];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        int days = call.Words is [var word, ..] && int.TryParse(
            word, NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
                ? Math.Clamp(asked, 1, Longest)
                : Usual;
        IReadOnlyList<DayCost> spent = await costs.DaysAsync(days, cancellation);
        if (!costs.IsOn && spent.Count == 0)
            return new CommandResult(call.Say("cost.none", await MadeAsync(call, cancellation)));
        DayBudget today = await costs.TodayAsync(cancellation);
        return new CommandResult(ChatMessage.Of(
        [
            .. call.Texts.Blocks("cost.head", days, Money(spent.Sum(day => day.Micros))),
            .. call.Texts.Blocks("cost.today", today.Tokens, today.MostTokens),
            .. today.MostMicros is { } most ? call.Texts.Blocks("cost.money", Money(today.Micros), Money(most)) : [],
            .. today.IsSpent ? call.Texts.Blocks("cost.spent", today.Denied) : [],
            .. spent.Select(day => Item(call, day)),
        ]));
    }

    private static MessageBlock Item(CommandCall call, DayCost cost)
    {
        string day = string.Create(
            CultureInfo.InvariantCulture, $"{cost.Day / 10000:0000}-{cost.Day / 100 % 100:00}-{cost.Day % 100:00}");
        return new MessageBlock(
            BlockKind.Bullet,
            [
                new Span(day, SpanStyle.Strong),
                new Span($" · {cost.Model} · {cost.Purpose} · "),
                new Span(call.Texts.Line(
                    "cost.item", cost.Calls, cost.Failed, cost.TokensIn + cost.TokensOut, Money(cost.Micros))),
            ]);
    }

    private static string Money(long micros) => (micros / Million).ToString("0.00##", CultureInfo.InvariantCulture);

    private Task<long> MadeAsync(CommandCall call, CancellationToken cancellation) => database.ReadAsync(
        session => session.ScalarAsync<long>(
            "SELECT COUNT(*) FROM summary WHERE made_at >= @since", new { since = call.Now.AddDays(-1) }),
        cancellation);
}
