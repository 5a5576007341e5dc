using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Chats.Commands;

/// <summary>What a text came to: the command it named, and the answer.</summary>
/// <param name="Command">The command's name; empty where none was found.</param>
/// <param name="Result">Null where nothing is answered.</param>
public sealed record CommandRun(string Command, CommandResult? Result);

/// <summary>Finds the command, asks who may, and runs it. Whatever goes wrong in a command is an answer.</summary>
public sealed partial class CommandRunner(CommandRegistry registry, ILogger<CommandRunner> log)
{
    /// <summary>Runs what was written.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of one command: whoever asked gets an answer.")]
    public async Task<CommandRun> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var text = CommandText.Read(call.Incoming.Text);
        if (registry.Find(text.Name) is not { } command)
            return new CommandRun("", Unknown(call, text.Name));
        try
        {
            CommandRole needed = command.RoleFor(text.Words);
            CommandRole role =
                needed > CommandRole.Member ? await call.Incoming.FindRole(cancellation) : CommandRole.Member;
            if (role < needed)
                return new CommandRun(command.Name, Refusal(call, needed, command.Name));
            CommandResult result = await command.RunAsync(call with { Words = text.Words }, cancellation);
            return new CommandRun(command.Name, result with { IsByOperator = role == CommandRole.Operator });
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, error, command.Name);
            return new CommandRun(command.Name, Sorry(call));
        }
    }

    /// <summary>What is said where something went wrong that is not the asker's fault.</summary>
    public static CommandResult Sorry(CommandCall call) => new(call.Say("sorry"));

    private static CommandResult Refusal(CommandCall call, CommandRole needed, string command) =>
        new(needed == CommandRole.Operator
            ? call.Say("refused.operator", command)
            : call.Say("refused.admin", command));

    /// <summary>
    /// In a group an unknown command may be meant for another bot: only what looks like a slip of the pen is answered.
    /// </summary>
    private CommandResult? Unknown(CommandCall call, string name)
    {
        IChatCommand? near = name.Length == 0 ? null : registry.Nearest(name, CommandRole.ChatAdmin);
        if (near is not null)
            return new CommandResult(call.Say("unknown.near", Shown(name), near.Name) with
            {
                Buttons = [[new($"/{near.Name}", near.Name)]],
            });
        return call.Incoming.Identity.Kind == Delivery.Platforms.ChatKind.Private
            ? new CommandResult(call.Say("unknown"))
            : null;
    }

    private static string Shown(string name) => name.Length > 32 ? name[..32] + "…" : name;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The command {Command} failed; whoever asked was told to try again.")]
        public static partial void Failed(ILogger log, Exception error, string command);
    }
}
