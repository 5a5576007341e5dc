using NewsBot.Chats.Commands;
using NewsBot.Chats.Discord.Listening;
using NewsBot.Discord;
using NewsBot.Tests.Chats.Commands;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Discord;

/// <summary>Every command of the program, as Discord offers it.</summary>
public sealed class SlashCommandTests
{
    private static readonly SlashCommands Slash = new(SomeCommands.All);

    [Case("A06")]
    [Fact]
    public void What_is_for_operators_is_offered_to_administrators_only_and_answered_in_private()
    {
        string[] hidden = [.. Slash.All.Where(command => command.MemberPermissions == 0).Select(one => one.Name)];
        Assert.Equal(
            SomeCommands.All.Where(command => command.Role == CommandRole.Operator).Select(command => command.Name),
            hidden);
        Assert.Contains("feeds", hidden);
        Assert.All(hidden, name => Assert.True(Slash.IsPrivate(name)));
        Assert.False(Slash.IsPrivate("search"));
    }

    [Theory]
    [InlineData("timezone", "place", "makas", "Asia/Makassar")]
    [InlineData("timezone", "place", "new yo", "America/New_York")]
    [InlineData("jobs", "job", "ret", "retention")]
    [InlineData("feeds", "action", "im", "import")]
    public void What_may_be_meant_is_offered_while_it_is_typed(string command, string option, string text, string meant)
    {
        IReadOnlyList<DiscordChoice> offered = Slash.Suggestions(Typed(command, option, text));
        Assert.Contains(meant, offered.Select(choice => choice.Value));
        Assert.Equal(text, offered[0].Value);
        Assert.InRange(offered.Count, 2, 25);
    }

    [Fact]
    public void Fields_are_put_together_as_somebody_would_have_written_them()
    {
        DiscordInteraction used = Typed("jobs", "job", "retention") with
        {
            Options = new Dictionary<string, string>
            {
                ["cron"] = "0 0 4 * * ?",
                ["action"] = "set",
                ["job"] = "retention",
            },
        };
        Assert.Equal("jobs set retention 0 0 4 * * ?", Slash.Text(used));
    }

    private static DiscordInteraction Typed(string command, string option, string text) =>
        new(Id: 1, ApplicationId: 2, Token: "t", DiscordInteractionKind.Autocomplete, UserId: 3)
        {
            Command = command,
            Focused = option,
            Options = new Dictionary<string, string> { [option] = text },
        };
}
