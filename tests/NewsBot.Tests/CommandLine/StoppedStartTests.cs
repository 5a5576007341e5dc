using NewsBot.CommandLine;

namespace NewsBot.Tests.CommandLine;

public sealed class StoppedStartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-stopped-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Asked_to_end_while_it_starts_the_program_ends_well_and_what_had_begun_is_stopped()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "feeds.json"),
            """{ "feeds": {} }""",
            TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        var begun = new Begun();
        var surroundings = new Surroundings(output, output, _ => null, TimeProvider.System)
        {
            Adjust = services => services
                .AddSingleton<IHostedService>(begun)
                .AddHostedService<StopsAtStart>(),
        };
        int code = await Cli.RunAsync(
            ["--config", _folder.FullName, "--data", _folder.FullName, "--set", "Web:Port=0"],
            surroundings,
            TestContext.Current.CancellationToken);
        Assert.Equal(0, code);
        Assert.DoesNotContain("mistake", output.ToString(), StringComparison.Ordinal);
        Assert.True(begun.IsStopped);
    }

    private sealed class Begun : IHostedService
    {
        public bool IsStopped { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            IsStopped = true;
            return Task.CompletedTask;
        }
    }

    private sealed class StopsAtStart(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            cancellationToken.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
