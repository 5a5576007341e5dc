using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands.Texts;

/// <summary>The bot's own words in one language, from <c>Texts/LANGUAGE.json</c>.</summary>
public sealed class CommandTexts
{
    private const string Folder = "NewsBot.Chats.Commands.Texts.";
    // Before what is loaded for each of them: static fields are set in the order they are written.
    private static readonly string[] Spoken = ["id", "en", "uk"];
    private static readonly FrozenDictionary<string, CommandTexts> All = Load();
    private readonly FrozenDictionary<string, string> _texts;

    private CommandTexts(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages that the bot speaks itself, in the order they are offered.</summary>
    public static IReadOnlyList<string> Languages => Spoken;

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>Every key, for tests.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The text under a key, as it is written in the file.</summary>
    public string this[string key] => _texts[key];

    /// <summary>The words of <paramref name="language"/>; English where there are none.</summary>
    public static CommandTexts In(string language) =>
        All.TryGetValue(language, out CommandTexts? texts) ? texts : All["en"];

    /// <summary>The text in one line, with its values filled in.</summary>
    public string Line(string key, params object[] values) => TextMarkup.Fill(_texts[key], values);

    /// <summary>The text as blocks; see <see cref="TextMarkup"/> for what its signs mean.</summary>
    public IReadOnlyList<MessageBlock> Blocks(string key, params object[] values) =>
        TextMarkup.Blocks(_texts[key], values);

    /// <summary>The text as a message.</summary>
    public ChatMessage Message(string key, params object[] values) =>
        new() { Sections = [new MessageSection { Blocks = Blocks(key, values) }] };

    private static FrozenDictionary<string, CommandTexts> Load()
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        return Spoken.ToFrozenDictionary(
            language => language,
            language =>
            {
                using Stream stream = assembly.GetManifestResourceStream($"{Folder}{language}.json")!;
                return new CommandTexts(
                    language,
                    JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!
                        .ToDictionary(text => text.Key, text => Whole(text.Value), StringComparer.Ordinal));
            },
            StringComparer.Ordinal);
    }

    /// <summary>A long text is a list of its pieces, so that the file can be read.</summary>
    private static string Whole(JsonElement text) => text.ValueKind == JsonValueKind.Array
        ? string.Concat(text.EnumerateArray().Select(piece => piece.GetString()))
        : text.GetString()!;
}
