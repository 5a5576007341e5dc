using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Platforms;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>Every role, every command, every kind of chat, every way of asking.</summary>
public sealed class RoleMatrixTests(ITestOutputHelper output)
{
    private const string Operators =
        "status cost chats audit undo feeds jobs deliveries broadcast feedback:list feedback:accept feedback:reject";

    private const string Admins =
        "subscribe unsubscribe preview forgetme schedule:08:00 timezone:Kyiv quiet:22-7 breaking:on language:id "
        + "topics:ukraine-peace";

    private static readonly CommandTexts Texts = CommandTexts.In("en");
    private static readonly CommandRunner Runner =
        new(new CommandRegistry(SomeCommands.All), NullLogger<CommandRunner>.Instance);

    [Case("A01")]
    [Fact]
    public async Task Whoever_may_not_is_refused_and_whoever_may_is_not()
    {
        int cells = 0;
        var wrong = new List<string>();
        foreach ((string text, CommandRole needed) in Asked())
        {
            foreach (CommandRole role in Enum.GetValues<CommandRole>())
            {
                foreach (IncomingCommand incoming in Ways(text, role))
                {
                    cells++;
                    if (await IsRefusedAsync(incoming) != (role < needed))
                        wrong.Add($"{incoming.Text} of {role} in {incoming.Identity.Kind}");
                }
            }
        }

        output.WriteLine($"figures: {cells} cells of role, command, kind of chat and entry: {wrong.Count} wrong");
        Assert.Empty(wrong);
        Assert.True(cells >= 400, $"{cells} cells");
    }

    /// <summary>Every command as a member may give it, and what more is asked of others.</summary>
    private static IEnumerable<(string Text, CommandRole Needed)> Asked()
    {
        string[] operators = Operators.Split(' ');
        string[] admins = Admins.Split(' ');
        foreach (IChatCommand command in SomeCommands.All)
        {
            CommandRole needed = operators.Contains(command.Name) ? CommandRole.Operator
                : admins.Contains(command.Name) ? CommandRole.ChatAdmin
                : CommandRole.Member;
            yield return (command.Name, needed);
        }

        foreach (string text in operators.Where(text => text.Contains(':', StringComparison.Ordinal)))
            yield return (Spaced(text), CommandRole.Operator);
        foreach (string text in admins.Where(text => text.Contains(':', StringComparison.Ordinal)))
            yield return (Spaced(text), CommandRole.ChatAdmin);
    }

    private static string Spaced(string text)
    {
        string[] parts = text.Split(':', 2);
        return $"{parts[0]} {parts[1]}";
    }

    private static IEnumerable<IncomingCommand> Ways(string text, CommandRole role)
    {
        foreach (ChatKind kind in Enum.GetValues<ChatKind>())
        {
            foreach (string written in new[] { text, "/" + text.ToUpperInvariant().Replace("ID", "id", S), text })
            {
                yield return new IncomingCommand
                {
                    Chat = new ChatAddress(new PlatformName("fake"), "1"),
                    Identity = new ChatIdentity(kind, "somewhere"),
                    UpdateKey = "1",
                    Text = written,
                    Sender = new Sender("1", "en"),
                    FindRole = _ => Task.FromResult(role),
                    IsButton = ReferenceEquals(written, text),
                };
            }
        }
    }

    private const StringComparison S = StringComparison.Ordinal;

    /// <summary>There is no database behind these commands: one that begins to work says that it is sorry.</summary>
    private static async Task<bool> IsRefusedAsync(IncomingCommand incoming)
    {
        CommandRun run = await Runner.RunAsync(
            new CommandCall { Incoming = incoming, Chat = null, Texts = Texts, Now = DateTimeOffset.UnixEpoch },
            CancellationToken.None);
        string said = string.Concat((run.Result?.Reply.Sections ?? []).SelectMany(section => section.Blocks)
            .SelectMany(block => block.Spans).Select(span => span.Text));
        return said.Contains("for whoever runs this bot", S) || said.Contains("for the admins of this chat", S);
    }
}
