using System.CommandLine;
using NewsBot.Configuration;

namespace NewsBot.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Config { get; } = new("--config")
    {
        Description = "Folder of the configuration files (else NEWSBOT_CONFIG, ./config, the defaults inside).",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the database (else NEWSBOT_DATA, your data folder).",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting, such as --set Web:Port=8080; may be given again.",
        HelpName = "KEY=VALUE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command root)
    {
        root.Add(Config);
        root.Add(Data);
        root.Add(Set);
    }

    /// <summary>Finds the folders and reads the settings.</summary>
    public Start Read(ParseResult parsed, Surroundings surroundings)
    {
        Places places = Places.Find(parsed.GetValue(Config), parsed.GetValue(Data), surroundings.Environment);
        var files = new ConfigFiles(places.ConfigFolder);
        return new(places, files, Settings.Read(files, parsed.GetValue(Set) ?? []), surroundings);
    }
}

/// <summary>What a command starts from.</summary>
internal sealed record Start(
    Places Places,
    ConfigFiles Files,
    IConfigurationRoot Settings,
    Surroundings Surroundings);
