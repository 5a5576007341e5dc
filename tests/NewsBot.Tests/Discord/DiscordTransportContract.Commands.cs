using System.Text.Json.Nodes;
using NewsBot.Discord;

namespace NewsBot.Tests.Discord;

/// <content>Commands.</content>
public abstract partial class DiscordTransportContract
{
    [Fact]
    public async Task Commands_are_registered_with_their_languages_and_who_may_use_them()
    {
        await ConnectAsync();
        await Transport.RegisterCommandsAsync(SomeCommands, guildId: null, None);
        JsonArray stored = Discord.Commands();
        Assert.Equal(["latest", "schedule"], stored.Select(command => (string?)command!["name"]));
        Assert.Equal("terbaru", (string?)stored[0]!["name_localizations"]!["id"]);
        Assert.Equal("скільки", (string?)stored[0]!["options"]![0]!["name_localizations"]!["uk"]);
        Assert.Equal("32", (string?)stored[1]!["default_member_permissions"]);
        Assert.Equal("[0]", stored[1]!["contexts"]!.ToJsonString());
    }

    [Fact]
    public async Task Commands_of_a_guild_stand_beside_the_global_ones()
    {
        await ConnectAsync();
        await Transport.RegisterCommandsAsync(SomeCommands[..1], News.Guild.Id, None);
        Assert.Single(Discord.Commands(News.Guild));
        Assert.Empty(Discord.Commands());
    }

    [Fact]
    public async Task A_command_with_a_bad_name_is_called_invalid()
    {
        await ConnectAsync();
        DiscordException error = await FailureOfAsync(() =>
            Transport.RegisterCommandsAsync([new DiscordCommand("Not a name", "x")], guildId: null, None));
        Assert.Equal((DiscordErrorKind.Invalid, 50035), (error.Kind, error.Code));
    }

    private static DiscordCommand[] SomeCommands { get; } =
    [
        new("latest", "The newest stories")
        {
            Names = new Dictionary<string, string> { ["id"] = "terbaru" },
            Descriptions = new Dictionary<string, string> { ["id"] = "Berita terbaru" },
            Options =
            [
                new DiscordOption("count", "How many", DiscordOptionType.Integer)
                {
                    Names = new Dictionary<string, string> { ["uk"] = "скільки" },
                },
                new DiscordOption("topic", "About what", DiscordOptionType.Text) { HasAutocomplete = true },
            ],
        },
        new("schedule", "When digests come")
        {
            MemberPermissions = DiscordPermissions.ManageGuild,
            IsGuildOnly = true,
            Options = [new DiscordOption("when", "The hours", DiscordOptionType.Text) { IsRequired = true }],
        },
    ];
}
