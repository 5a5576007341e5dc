using System.Text;
using NewsBot.Articles;
using NewsBot.Chats.Exchange;
using NewsBot.Configuration;
using NewsBot.Stories;
using NewsBot.Summaries.Models;
using NewsBot.Topics;

namespace NewsBot.Measure.Hostile;

/// <summary>The files of the configuration, and those of chats that are taken over, each spoilt alone.</summary>
internal sealed class ConfigKind(string folder, Gazetteer gazetteer, IEnumerable<OptionsSection> sections)
{
    private const int NameBytes = 1;
    private static readonly ConfigFiles Defaults = new(null);

    private static readonly (string Name, string? Sample)[] Files =
    [
        ("feeds.json", null), ("feeds.json", null), ("appsettings.json", SomeSettings),
        ("appsettings.json", SomeSettings),
        ("chats.json", SomeChats), ("topics/ukraine-peace.json", null), ("languages/pl/language.json", null),
        ("prompts/story.txt", null), ("inflection.json", null), ("gazetteer/bodies.json", null),
        ("lexicon/war.json", null), ("languages/pl/names.json", null),
    ];

    private const string SomeSettings =
        """
        {"Delivery":{"ZoneId":"Europe/Kyiv"},"Http":{"HostInterval":"00:00:01","AllowedAddresses":["10.0.0.0/8"]},
        "Telegram":{"Token":"1:a","Operators":[1,2],"Webhook":{"Port":8443}},"Models":{"Chat":"ollama:qwen3"},
        "Summaries":{"Languages":"id,en"},"Web":{"Port":0},"Logging":{"LogLevel":{"Default":"None"}}}
        """;

    private const string SomeChats =
        """
        {"chats":[{"platform":"telegram","address":"101","kind":"private","title":"A","cron":"0 0 8 * * ?",
        "zone":"Europe/Kyiv","quiet":"22:00-07:00","breakingOutlets":3}]}
        """;

    private readonly OptionsSection[] _sections = [.. sections];
    private int _inputs;

    public HostileKind Kind => new("configuration", 2, Draw, (input, _) => Task.FromResult(Read(input)));

    /// <summary>The number of the file, and its bytes.</summary>
    private static byte[] Draw(Random chance)
    {
        int file = chance.Next(Files.Length);
        byte[] sample = Encoding.UTF8.GetBytes(Files[file].Sample ?? Defaults.Read(Files[file].Name)!);
        return [(byte)file, .. Damage.Of([sample], chance)];
    }

    private string? Read(byte[] input)
    {
        string name = Files[input[0]].Name;
        string own = Path.Combine(folder, $"config-{Interlocked.Increment(ref _inputs)}");
        string path = Path.Combine(own, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllBytes(path, input[NameBytes..]);
            var errors = new ConfigErrors();
            Load(name, new ConfigFiles(own), errors);
            return errors.None ? null : errors.All[0].ToString();
        }
        catch (ConfigException refused)
        {
            return refused.Message;
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private void Load(string name, ConfigFiles files, ConfigErrors errors)
    {
        switch (name.Split('/', '.')[0])
        {
            case "feeds":
                _ = NewsBot.Feeds.FeedsFile.Load(files, errors);
                break;
            case "appsettings":
                IConfigurationRoot settings = NewsBot.CommandLine.Settings.Read(files, []);
                foreach (OptionsSection section in _sections)
                    section.Check(settings, errors);
                break;
            case "chats":
                _ = StrictJson.Read<ChatsFile>(files, name, errors);
                break;
            case "topics":
                _ = TopicList.Load(files, gazetteer, errors);
                break;
            case "prompts":
                _ = Prompts.Load(files, errors);
                break;
            case "lexicon":
                _ = Lexicon.Load(files, errors);
                break;
            case "languages" when name.EndsWith("language.json", StringComparison.Ordinal):
                _ = ArticleLanguages.Load(files, errors);
                break;
            default:
                _ = Gazetteer.Load(files, errors);
                break;
        }
    }
}
