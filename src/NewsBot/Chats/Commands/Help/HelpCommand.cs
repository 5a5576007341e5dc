using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Help;

/// <summary><c>/help [command]</c>: knows who asks; <c>/help delivery</c> tells what the bot promises.</summary>
/// <param name="registry">All commands, this one among them.</param>
public sealed class HelpCommand(Lazy<CommandRegistry> registry) : IChatCommand
{
    private const string Delivery = "delivery";

    /// <inheritdoc/>
    public string Name => "help";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => [new("command", OptionKind.Text)];

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words is not [var asked, ..])
            return new CommandResult(Overview(call, await call.Incoming.FindRole(cancellation)));
        string name = asked.TrimStart('/').ToLowerInvariant();
        if (name == Delivery)
            return new CommandResult(call.Say("promise"));
        if (registry.Value.Find(name) is { } command)
            return new CommandResult(About(call, command));
        return new CommandResult(registry.Value.Nearest(name, CommandRole.Operator) is { } near
            ? call.Say("unknown.near", name, near.Name)
            : call.Say("unknown"));
    }

    private static ChatMessage About(CommandCall call, IChatCommand command)
    {
        CommandTexts texts = call.Texts;
        return new ChatMessage
        {
            Sections =
            [
                new MessageSection
                {
                    Blocks =
                    [
                        MessageBlock.Of(BlockKind.Heading, $"/{command.Name}"),
                        MessageBlock.Of(BlockKind.Line, texts[$"{command.Name}.about"]),
                        .. texts.Blocks($"{command.Name}.usage"),
                        MessageBlock.Of(BlockKind.Small, Who(texts, command.Role)),
                    ],
                },
            ],
        };
    }

    private static string Who(CommandTexts texts, CommandRole role) => role switch
    {
        CommandRole.Member => texts["role.member"],
        CommandRole.ChatAdmin => texts["role.admin"],
        _ => texts["role.operator"],
    };

    private ChatMessage Overview(CommandCall call, CommandRole role) => new()
    {
        Sections =
        [
            new MessageSection { Blocks = call.Texts.Blocks("help.head") },
            .. registry.Value.All
                .Where(command => command.Role <= role)
                .GroupBy(command => command.Role)
                .OrderBy(group => group.Key)
                .Select(group => Group(call.Texts, group.Key, group)),
            new MessageSection { Blocks = call.Texts.Blocks("help.foot") },
        ],
    };

    private static MessageSection Group(
        CommandTexts texts,
        CommandRole role,
        IEnumerable<IChatCommand> commands) => new()
        {
            Blocks =
        [
            MessageBlock.Of(BlockKind.Small, Who(texts, role)),
            .. commands.Select(command => new MessageBlock(
                BlockKind.Bullet,
                [new Span($"/{command.Name}", SpanStyle.Strong), new Span($" — {texts[$"{command.Name}.about"]}")])),
        ],
        };
}
