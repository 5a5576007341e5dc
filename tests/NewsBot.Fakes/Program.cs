using NewsBot.Fakes.Sites;

return args switch
{
    ["site", .. string[] rest] => await SiteCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: site --port 8090 [--entries 20] [--latency 50]");
    return 2;
}
