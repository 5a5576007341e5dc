using NewsBot.Chats.Commands;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Chats.Rendering;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord.Listening;

/// <summary>The bot's commands as Discord offers them, and back again.</summary>
public sealed class SlashCommands(IReadOnlyList<IChatCommand> commands)
{
    private const int LongestDescription = 100;
    private const int MostChoices = 25;
    private const int LongestChoice = 100;
    private const string Fallback = "en";
    private const string Forum = "forum";

    /// <summary>What Discord calls the languages that the bot speaks.</summary>
    private static readonly (string Locale, string Language)[] Locales =
        [("en-US", "en"), ("en-GB", "en"), ("id", "id"), ("uk", "uk")];

    /// <summary>All of them, to be registered.</summary>
    public IReadOnlyList<DiscordCommand> All => [.. commands.Select(Command)];

    /// <summary>The text of a command with what was given for its options, such as <c>latest 5 en</c>.</summary>
    public string Text(DiscordInteraction used)
    {
        IEnumerable<string> given = Options(used.Command)
            .Select(option => used.Options.GetValueOrDefault(option.Name)?.Trim())
            .OfType<string>();
        return string.Join(' ', given.Prepend(used.Command)).Trim();
    }

    /// <summary>Whether a command is meant for the forum that the post is in, not for the post.</summary>
    public static bool IsForForum(DiscordInteraction used) =>
        used.Options.GetValueOrDefault(Forum)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether only who asked is to see the answer: what is for operators is for nobody else.</summary>
    public bool IsPrivate(string name) => commands.Any(command =>
        command.Role == CommandRole.Operator && command.Name.Equals(name, StringComparison.Ordinal));

    /// <summary>What may be meant by what is being typed; the typed text itself stays possible.</summary>
    public IReadOnlyList<DiscordChoice> Suggestions(DiscordInteraction typed)
    {
        string text = typed.Options.GetValueOrDefault(typed.Focused ?? "", "").Trim();
        CommandOption? asked = Options(typed.Command).FirstOrDefault(option => option.Name == typed.Focused);
        IEnumerable<string> known = (asked?.Choices ?? [])
            .Where(choice => choice.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Concat(text.Length == 0 ? [] : asked?.Complete?.Invoke(text) ?? []);
        string own = HarmlessText.Line(text);
        bool isFree = own.Length is > 0 and <= LongestChoice;
        return
        [
            .. (isFree ? known.Prepend(own) : known).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostChoices)
                .Select(choice => new DiscordChoice(choice, choice)),
        ];
    }

    private IReadOnlyList<CommandOption> Options(string command) =>
        commands.FirstOrDefault(one => one.Name.Equals(command, StringComparison.Ordinal))?.Options ?? [];

    private static DiscordCommand Command(IChatCommand command) => new(command.Name, About(command.Name, Fallback))
    {
        Descriptions = Localized(language => About(command.Name, language)),
        Options =
        [
            .. command.Options.OrderByDescending(option => option.IsRequired).Select(o => Option(command, o)),
            .. IsOfChat(command) ? [OfForum()] : Array.Empty<DiscordOption>(),
        ],
        MemberPermissions = command.Role switch
        {
            CommandRole.Member => null,
            CommandRole.ChatAdmin => DiscordPermissions.ManageGuild,
            _ => 0, // Administrators only; operators can always ask in a private conversation.
        },
    };

    private static DiscordOption Option(IChatCommand command, CommandOption option)
    {
        string key = $"{command.Name}.option.{option.Name}";
        bool isText = option.Kind == OptionKind.Text;
        return new DiscordOption(
            option.Name,
            Shown(CommandTexts.In(Fallback)[key]),
            isText ? DiscordOptionType.Text : DiscordOptionType.Integer)
        {
            Descriptions = Localized(language => Shown(CommandTexts.In(language)[key])),
            IsRequired = option.IsRequired,
            HasAutocomplete = isText && (option.Choices.Count > 0 || option.Complete is not null),
        };
    }

    /// <summary>Whether it may change something about the chat.</summary>
    private static bool IsOfChat(IChatCommand command) => command.RoleFor(["x"]) == CommandRole.ChatAdmin;

    private static DiscordOption OfForum() =>
        new(Forum, CommandTexts.In(Fallback)["forum.option"], DiscordOptionType.Boolean)
        {
            Descriptions = Localized(language => Shown(CommandTexts.In(language)["forum.option"])),
        };

    private static string About(string name, string language) => Shown(CommandTexts.In(language)[$"{name}.about"]);

    private static string Shown(string text) => TextCut.Shortened(text, LongestDescription);

    private static Dictionary<string, string> Localized(Func<string, string> text) =>
        Locales.ToDictionary(locale => locale.Locale, locale => text(locale.Language), StringComparer.Ordinal);
}
