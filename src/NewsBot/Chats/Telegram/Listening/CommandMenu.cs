using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Chats.Commands;
using NewsBot.Chats.Rendering;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Chats.Telegram.Listening;

/// <summary>Tells Telegram the commands, so that it offers each to those who may use it, in their language.</summary>
public sealed class CommandMenu(
    TelegramState state,
    TelegramCalls calls,
    IOptions<TelegramOptions> options)
{
    private const string Fallback = "en";
    private const int LongestDescription = 256;

    /// <summary>Tells what has changed since it was told last.</summary>
    public async Task TellAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellation)
    {
        if (commands.Count == 0)
            return;
        await TellAsync("groups", BotCommandScope.AllGroupChats(), commands, CommandRole.Member, cancellation);
        await TellAsync("private", BotCommandScope.AllPrivateChats(), commands, CommandRole.ChatAdmin, cancellation);
        await TellAsync(
            "admins", BotCommandScope.AllChatAdministrators(), commands, CommandRole.ChatAdmin, cancellation);
        foreach (long id in options.Value.Operators)
            await TryTellOperatorAsync(id, commands, cancellation);
    }

    /// <summary>The chat with an operator is not there before they have written to the bot.</summary>
    private async Task TryTellOperatorAsync(
        long id, IReadOnlyList<CommandDescription> commands, CancellationToken cancellation)
    {
        try
        {
            await calls.OnceAsync((bot, token) => bot.GetChat(id, token), cancellation);
        }
        catch (RequestException)
        {
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"operator-{id}");
        await TellAsync(name, BotCommandScope.Chat(id), commands, CommandRole.Operator, cancellation);
    }

    private async Task TellAsync(
        string name,
        BotCommandScope scope,
        IReadOnlyList<CommandDescription> commands,
        CommandRole role,
        CancellationToken cancellation)
    {
        CommandDescription[] allowed = [.. commands.Where(command => command.Role <= role)];
        string print = Print(allowed);
        if (await state.ReadAsync($"commands-{name}", cancellation) == print)
            return;
        foreach (string language in Languages(allowed))
        {
            BotCommand[] menu = [.. allowed.Select(command => Entry(command, language))];
            string? code = language == Fallback ? null : language; // The fallback is what every other language sees.
            await calls.CallAsync((bot, token) => bot.SetMyCommands(menu, scope, code, token), cancellation);
        }

        await state.WriteAsync($"commands-{name}", print, cancellation);
    }

    private static BotCommand Entry(CommandDescription command, string language)
    {
        string text = command.Descriptions.GetValueOrDefault(language)
            ?? command.Descriptions.GetValueOrDefault(Fallback)
            ?? command.Name;
        return new BotCommand(command.Name, TextCut.Shortened(text, LongestDescription));
    }

    private static IEnumerable<string> Languages(IEnumerable<CommandDescription> commands) =>
        commands.SelectMany(command => command.Descriptions.Keys).Prepend(Fallback).Distinct(StringComparer.Ordinal);

    private static string Print(CommandDescription[] commands) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(commands))));
}
