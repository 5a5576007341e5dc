using NewsBot.CommandLine;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.Measure.Speed;

/// <summary>All of the program over a database in a temporary folder, without its background work.</summary>
internal sealed class WholeProgram : IAsyncDisposable
{
    private readonly IHost _host;

    private WholeProgram(DirectoryInfo folder, IHost host)
    {
        Folder = folder;
        _host = host;
    }

    public DirectoryInfo Folder { get; }

    public IServiceProvider Services => _host.Services;

    public static Task<WholeProgram> OpenAsync(CancellationToken cancellation) => OpenAsync(_ => { }, cancellation);

    /// <param name="change">What it has besides.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<WholeProgram> OpenAsync(Action<IServiceCollection> change, CancellationToken cancellation) =>
        OpenAsync(change, [], cancellation);

    /// <param name="change">What it has besides.</param>
    /// <param name="set">Settings, as <c>Section:Key=value</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<WholeProgram> OpenAsync(
        Action<IServiceCollection> change, IEnumerable<string> set, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-measure-");
        var files = new ConfigFiles(null);
        IConfigurationRoot settings = Settings.Read(
            files,
            [
                "Logging:LogLevel:Default=Warning",
                "Http:AllowedAddresses:0=127.0.0.0/8",
                "Http:HostInterval=00:00:00",
                .. set,
            ]);
        var start =
            new Start(new Places(ConfigFolder: null, folder.FullName), files, settings, Surroundings.OfThisProcess());
        var program = new WholeProgram(folder, NewsBotHost.Tool(start, change));
        program.Services.GetRequiredService<ConfigCheck>().Run();
        await program.Services.GetRequiredService<Migrations>().ApplyAsync(cancellation);
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
