using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Telegram.State;

namespace NewsBot.Tests.Chats.Telegram;

/// <summary>The listener of a bot of the fake, and two people: Ada, and Ben, who is the operator.</summary>
public abstract class TelegramHearing : IAsyncLifetime
{
    private protected TelegramBench Bench { get; private set; } = null!;

    private protected FakeUser Ada { get; private set; } = null!;

    private protected FakeUser Ben { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bench = await TelegramBench.StartAsync(("Operators:0", "1002"));
        Ada = Bench.Fake.AddUser("Ada", "uk");
        Ben = Bench.Fake.AddUser("Ben");
        Assert.Equal(1002, Ben.Id);
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private protected string[] Texts() => [.. Bench.Commands.Select(command => command.Text)];

    private protected Task HearsAsync(int count) =>
        Bench.HearsAsync($"{count} commands", () => Bench.Commands.Count >= count);

    private protected Task PassTimeUntilAsync(string what, Func<bool> condition) => Bench.HearsAsync(what, () =>
    {
        Bench.Clock.Advance(TimeSpan.FromSeconds(1));
        return condition();
    });

    private protected static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static JsonObject Person(bool isBot, long id = 1087968824) =>
        new() { ["id"] = id, ["is_bot"] = isBot, ["first_name"] = "Group" };
}
