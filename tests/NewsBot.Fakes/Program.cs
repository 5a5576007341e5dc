using NewsBot.Fakes.Discord;
using NewsBot.Fakes.Models;
using NewsBot.Fakes.Sites;
using NewsBot.Fakes.Telegram;

return args switch
{
    ["site", .. string[] rest] => await SiteCommand.RunAsync(rest),
    ["telegram", .. string[] rest] => await TelegramCommand.RunAsync(rest),
    ["discord", .. string[] rest] => await DiscordConsole.RunAsync(rest),
    ["model", .. string[] rest] => await ModelCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: site --port 8090 [--entries 20] [--latency 50] | telegram --port 8081 | discord --port 8082"
        + " | model --port 8084");
    return 2;
}
