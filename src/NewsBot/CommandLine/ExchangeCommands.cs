using System.CommandLine;

namespace NewsBot.CommandLine;

/// <summary>
/// <c>NewsBot export FILE</c> and <c>import FILE</c>: feeds as OPML (<c>.opml</c>), chats as JSON (<c>.json</c>).
/// </summary>
internal static class ExchangeCommands
{
    private static readonly Argument<string> Target = new("file")
    {
        Description = "What to write: a name that ends with .opml for the feeds, with .json for the chats.",
        HelpName = "FILE",
    };

    private static readonly Argument<string> Source = new("file")
    {
        Description = "What to read: feeds from an .opml file, chats from a .json file that export wrote.",
        HelpName = "FILE",
    };

    public static Command Export(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("export", "Writes the feeds (OPML) or the chats with their settings (JSON).")
        {
            Target,
        };
        command.SetAction((parsed, token) => RunAsync(
            common.Read(parsed, surroundings), parsed.GetRequiredValue(Target), Exchange.ExportAsync, token));
        return command;
    }

    public static Command Import(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("import", "Takes over feeds (OPML) or chats with their settings (JSON).")
        {
            Source,
        };
        command.SetAction((parsed, token) => RunAsync(
            common.Read(parsed, surroundings), parsed.GetRequiredValue(Source), Exchange.ImportAsync, token));
        return command;
    }

    private static async Task<int> RunAsync(
        Start start,
        string path,
        Func<IServiceProvider, string, Surroundings, CancellationToken, Task<int>> exchange,
        CancellationToken cancellation)
    {
        if (!Exchange.IsOpml(path) && !Exchange.IsJson(path))
        {
            await start.Surroundings.Error.WriteLineAsync(
                $"\"{path}\" says neither what it holds. Name it .opml for feeds or .json for chats.");
            return Cli.BadUsage;
        }

        using IHost host = NewsBotHost.Tool(start, Exchange.Add);
        host.Services.GetRequiredService<Configuration.ConfigCheck>().Run();
        await host.Services.GetRequiredService<Preparation>().RunAsync(cancellation);
        return await exchange(host.Services, path, start.Surroundings, cancellation);
    }
}
