using System.Globalization;
using System.Text;
using NewsBot.Chats;
using NewsBot.Chats.Commands;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Measure.Hostile;

/// <summary>
/// What people write: every command with arguments that nobody means, by the operator and so carried out, each in a
/// chat
/// of its own.
/// </summary>
internal sealed class CommandKind(ChatInbox inbox, CommandRegistry registry, FaultLog log)
{
    private static readonly string[] Arguments =
    [
        "08:00 Kyiv", "0 0 0/1 29 2 ? *", "* * * * * *", "0 0 8 ? * MON#9", "every 1 hours", "5 en 24h", "1", "-1",
        "list",
        "add", "pause", "remove", "import", "export", "22:00-07:00", "off", "on", "Europe/Kyiv", "UTC+99", "id+en+uk",
        "http://127.0.0.1:9/feed", "1 wrong", "all", "all yes", "http://127.0.0.1:9/a.opml en", "harbour", "2025-02-31",
    ];

    private int _asked;

    public HostileKind Kind => new("commands", 2, Draw, ReadAsync);

    private byte[] Draw(Random chance)
    {
        IReadOnlyList<CommandDescription> commands = registry.Descriptions;
        var text = new StringBuilder(
            chance.Next(10) == 0
                ? HostileValues.One(NaughtyTexts.All, chance)
                : HostileValues.One(commands, chance).Name);
        for (int words = chance.Next(0, 5); words > 0; words--)
        {
            text.Append(HostileValues.One([" ", " ", "\n", "\t", "\u00A0", "  "], chance));
            text.Append(chance.Next(3) == 0
                ? Encoding.UTF8.GetString(HostileValues.Next(chance))
                : HostileValues.One(chance.Next(2) == 0 ? Arguments : NaughtyTexts.All, chance));
        }

        // A chat service hands on no more.
        return Encoding.UTF8.GetBytes(text.ToString(0, Math.Min(text.Length, chance.Next(1, 6000))));
    }

    private async Task<string?> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        string number = Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture);
        string text = Encoding.UTF8.GetString(input);
        await inbox.Command(
            new IncomingCommand
            {
                Chat = new ChatAddress(new PlatformName("telegram"), number),
                Identity = new ChatIdentity(ChatKind.Private, text[..Math.Min(text.Length, 100)]),
                UpdateKey = $"h{number}",
                Text = text,
                Sender = new Chats.Sender(number, text[..Math.Min(text.Length, 5)]),
                FindRole = _ => Task.FromResult(CommandRole.Operator),
            },
            cancellation);
        return log.Take() is { } fault
            ? throw new InvalidOperationException($"{fault.Message}: {fault.Error}")
            : null;
    }
}
