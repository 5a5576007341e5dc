using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Who may what in a chat. Lists of administrators are kept for a minute.</summary>
public sealed partial class TelegramRoles(
    TelegramCalls calls,
    IOptions<TelegramOptions> options,
    TimeProvider clock,
    ILogger<TelegramRoles> logger)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<long, (DateTimeOffset Until, HashSet<long> People)> _administrators = new();

    /// <summary>Whether the person runs the bot.</summary>
    public bool IsOperator(long person) => options.Value.Operators.Contains(person);

    /// <summary>The role of a person in a group. Where Telegram does not say, nobody is an administrator.</summary>
    public async Task<CommandRole> FindAsync(long chat, long person, CancellationToken cancellation)
    {
        if (IsOperator(person))
            return CommandRole.Operator;
        try
        {
            HashSet<long> people = await AdministratorsAsync(chat, cancellation);
            return people.Contains(person) ? CommandRole.ChatAdmin : CommandRole.Member;
        }
        catch (RequestException error)
        {
            Log.Unknown(logger, chat, calls.Reason(error.Message));
            return CommandRole.Member;
        }
    }

    private async Task<HashSet<long>> AdministratorsAsync(long chat, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (_administrators.TryGetValue(chat, out var known) && known.Until > now)
            return known.People;
        if (_administrators.Count >= MostKept)
            _administrators.Clear();
        ChatMember[] found = await calls.OnceAsync(
            (bot, token) => bot.GetChatAdministrators(chat, cancellationToken: token), cancellation);
        HashSet<long> people = [.. found.Select(member => member.User.Id)];
        _administrators[chat] = (now + Kept, people);
        return people;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Telegram does not tell the administrators of chat {Chat}: {Reason}")]
        public static partial void Unknown(ILogger logger, long chat, string reason);
    }
}
