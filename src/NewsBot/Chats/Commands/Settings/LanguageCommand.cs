using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>
/// <c>/language</c> shows, <c>/language id+en</c> sets the digests' languages (and the bot's own, where it speaks the
/// first), <c>/language bot uk</c> the bot's own only.
/// </summary>
public sealed class LanguageCommand(ChatPreferences preferences, OfferedLanguages offered) : IChatCommand
{
    private static readonly HashSet<string> Bot = new(
        ["bot", "interface", "antarmuka", "бот", "інтерфейс"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public CommandRole Role => CommandRole.Member;

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options =>
        [new("language", OptionKind.Text) { Choices = offered.Choices }];

    /// <inheritdoc/>
    public CommandRole RoleFor(IReadOnlyList<string> words) =>
        words.Count == 0 ? CommandRole.Member : CommandRole.ChatAdmin;

    /// <inheritdoc/>
    public async Task<CommandResult> RunAsync(CommandCall call, CancellationToken cancellation)
    {
        if (call.Words.Count == 0)
            return new CommandResult(await ShowAsync(call, cancellation));
        bool isOwn = Bot.Contains(call.Words[0]);
        (IReadOnlyList<string> languages, IReadOnlyList<string> rest) =
            LanguageWords.Take(isOwn ? call.Words.Skip(1) : call.Words);
        if (languages.Count == 0 || rest.Count > 0)
            return new CommandResult(call.Say("language.unknown", rest is [var word, ..] ? word : "", offered.Shown));
        return isOwn ? Own(call, languages[0]) : Digests(call, languages);
    }

    private static CommandResult Own(CommandCall call, string language) =>
        CommandTexts.Languages.Contains(language, StringComparer.Ordinal)
            ? new CommandResult(CommandTexts.In(language).Message("language.own"))
            {
                Change = ChatChange.Of(chat => chat with { Interface = language }, call.Now),
            }
            : new CommandResult(call.Say("language.missing", language, string.Join(", ", CommandTexts.Languages)));

    private CommandResult Digests(CommandCall call, IReadOnlyList<string> languages)
    {
        if (offered.Missing(languages) is { } missing)
            return new CommandResult(call.Say("language.missing", missing, offered.Shown));
        string? own = CommandTexts.Languages.Contains(languages[0], StringComparer.Ordinal)
            ? languages[0]
            : call.Chat?.Interface;
        CommandTexts texts = own is null ? call.Texts : CommandTexts.In(own);
        return new CommandResult(texts.Message("language.done", string.Join(" + ", languages)))
        {
            Change = ChatChange.Of(chat => chat with { Languages = languages, Interface = own }, call.Now),
        };
    }

    private async Task<ChatMessage> ShowAsync(CommandCall call, CancellationToken cancellation)
    {
        Chat? chat = call.Chat;
        IReadOnlyList<string> digests = chat?.Languages
            ?? (await preferences.EditionAsync(chat, cancellation))?.Languages
            ?? [];
        return call.Say("language.now", string.Join(" + ", digests), call.Texts.Language) with
        {
            Buttons =
            [
                [.. offered.Choices.Select(choice => new MessageButton(choice, $"language {choice}"))],
                [.. CommandTexts.Languages.Select(own => new MessageButton(
                    $"{call.Texts["language.bot"]}: {own}",
                    $"language bot {own}"))],
            ],
        };
    }
}
