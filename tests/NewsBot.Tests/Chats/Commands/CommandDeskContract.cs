using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Delivery.Readers;
using NewsBot.Storage;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>What every update comes to, whatever the command.</summary>
public abstract class CommandDeskContract(Dialect dialect) : DeskContract(dialect)
{
    [Case("K12")]
    [Fact]
    public async Task The_same_update_twice_is_carried_out_and_answered_once()
    {
        IncomingCommand asked = Asks(Ana, "subscribe", "u1");
        await Desk.HandleAsync(asked, CancellationToken.None);
        await Desk.HandleAsync(asked, CancellationToken.None);
        Assert.Single(await AnswersAsync());
        Assert.Equal(1, await CountAsync("audit"));
    }

    [Fact]
    public async Task The_same_update_twice_at_once_is_carried_out_once()
    {
        IncomingCommand asked = Asks(Ana, "subscribe", "u1");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Desk.HandleAsync(asked, CancellationToken.None)));
        Assert.Single(await AnswersAsync());
        Assert.Equal(1, await CountAsync("audit"));
    }

    [Fact]
    public async Task An_update_that_was_carried_out_meanwhile_changes_nothing_more()
    {
        IncomingCommand asked = Asks(Ana, "subscribe", "u1");
        int changes = 0;
        var result = new CommandResult(new ChatMessage { Sections = [] })
        {
            Change = (_, _) =>
            {
                changes++;
                return Task.FromResult(new Changed("chat:1", Before: null, After: null));
            },
        };
        await Ledger().StoreAsync(asked, "subscribe", result, CancellationToken.None);
        await Ledger().StoreAsync(asked, "subscribe", result, CancellationToken.None);
        Assert.Equal(1, changes);
    }

    [Theory]
    [InlineData("en", "latset", "Did you mean /latest?")]
    [InlineData("id", "/Lates", "Maksud Anda /latest?")]
    [InlineData("uk", "helb", "ви мали на увазі /help?")]
    public async Task A_slip_of_the_pen_is_answered_with_what_was_probably_meant(
        string language, string text, string answer)
    {
        Assert.Contains(answer, await AskAsync(text, In(language)), StringComparison.Ordinal);
        Assert.StartsWith("/", (await MessagesAsync())[0].Buttons[0][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_command_is_answered_in_private_and_left_alone_in_a_group()
    {
        Assert.Contains("/help", await AskAsync("xyzzyplugh"), StringComparison.Ordinal);
        await AskAsync("xyzzyplugh", asked => asked with { Identity = Together });
        Assert.Single(await AnswersAsync());
    }

    [Fact]
    public async Task A_member_who_tries_what_admins_may_is_refused_kindly_and_nothing_changes()
    {
        string answer = await AskAsync("subscribe", As(CommandRole.Member));
        Assert.Contains("for the admins of this chat", answer, StringComparison.Ordinal);
        Assert.Null((await ChatAsync())!.Edition);
        string shown = await AskAsync("language", As(CommandRole.Member));
        Assert.Contains("Digests: id + en", shown, StringComparison.Ordinal);
        Assert.Contains("admins", await AskAsync("language uk", As(CommandRole.Member)), StringComparison.Ordinal);
    }

    [Case("A08")]
    [Fact]
    public async Task A_flood_gets_one_notice_and_ends_with_it()
    {
        for (int i = 0; i < 40; i++)
            await Desk.HandleAsync(Asks(Ana, "about", $"flood{i}"), CancellationToken.None);
        IReadOnlyList<string> answers = await AnswersAsync();
        Assert.Equal(4, answers.Count);
        Assert.Contains("a lot at once", answers[^1], StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.StartsWith("NewsBot", await AskAsync("about"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_that_fails_is_answered_with_regret_and_changes_nothing(bool whenStored)
    {
        await NewDesk([new Failing(whenStored)]).HandleAsync(Asks(Ana, "failing", "u1"), CancellationToken.None);
        Assert.Contains("something went wrong", Assert.Single(await AnswersAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("audit"));
        Assert.Null((await ChatAsync())!.Interface);
    }

    [Fact]
    public async Task A_role_that_cannot_be_found_out_is_no_permission()
    {
        string answer = await AskAsync("subscribe", asked => asked with
        {
            FindRole = _ => throw new TimeoutException("no answer"),
        });
        Assert.Contains("something went wrong", answer, StringComparison.Ordinal);
        Assert.Null((await ChatAsync())!.Edition);
    }

    [Fact]
    public async Task Added_to_a_group_it_greets_once_however_often_it_is_added()
    {
        await HappensAsync(new ChatEvent.Added(Ana, "e1", Together, "id"));
        await HappensAsync(new ChatEvent.Added(Ana, "e1", Together, "id"));
        await HappensAsync(new ChatEvent.Removed(Ana, "e2", "kicked"));
        await HappensAsync(new ChatEvent.Added(Ana, "e3", Together, "id"));
        Assert.Contains("seorang admin", Assert.Single(await AnswersAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_it_pauses_and_keeps_what_was_chosen_and_goes_on_when_somebody_asks()
    {
        await AskAsync("subscribe 08:00");
        await HappensAsync(new ChatEvent.Removed(Ana, "e1", "blocked"));
        Chat paused = (await ChatAsync())!;
        Assert.Equal("blocked", paused.Suspended);
        Assert.NotNull(paused.Edition);
        await AskAsync("start");
        Assert.Null((await ChatAsync())!.Suspended);
        await HappensAsync(new ChatEvent.Removed(Ana, "e2", "blocked"));
        await HappensAsync(new ChatEvent.Restored(Ana, "e3"));
        Assert.Null((await ChatAsync())!.Suspended);
    }

    [Fact]
    public async Task A_chat_that_moves_keeps_what_was_chosen()
    {
        await AskAsync("language uk");
        ChatAddress there = Ana with { Value = "-100202" };
        await HappensAsync(new ChatEvent.Moved(Ana, "e1", there));
        Assert.Null(await ChatAsync());
        Assert.Equal(["uk"], (await new ChatStore(Database).FindAsync(there))!.Languages!);
    }

    private static Func<IncomingCommand, IncomingCommand> In(string language) =>
        asked => asked with { Sender = asked.Sender with { Language = language } };

    private static Func<IncomingCommand, IncomingCommand> As(CommandRole role) =>
        asked => asked with { Identity = Together, FindRole = _ => Task.FromResult(role) };

    private Task HappensAsync(ChatEvent seen) => Events.HandleAsync(seen, CancellationToken.None);

    private sealed class Failing(bool whenStored) : IChatCommand
    {
        public string Name => "failing";

        public CommandRole Role => CommandRole.Member;

        public Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation) => whenStored
            ? Task.FromResult(new CommandResult(CommandTexts.In("en").Message("welcome"))
            {
                Change = async (session, chat) =>
                {
                    await ChatStore.ChangeAsync(session, chat with { Interface = "uk" }, call.Now);
                    throw new InvalidOperationException("a planted fault");
                },
            })
            : throw new InvalidOperationException("a planted fault");
    }
}

public sealed class CommandDeskOnSqlite() : CommandDeskContract(Dialect.Sqlite);

public sealed class CommandDeskOnPostgres() : CommandDeskContract(Dialect.Postgres);
