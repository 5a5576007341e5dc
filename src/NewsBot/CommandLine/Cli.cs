using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>
/// The command line. Exit codes: 0, 1 failure, 2 bad usage or configuration. What a user can cause is told in a line
/// or two, never as a stack trace.
/// </summary>
public static class Cli
{
    /// <summary>It did not work.</summary>
    public const int Failure = 1;

    /// <summary>It was asked for in a wrong way, or the configuration is wrong.</summary>
    public const int BadUsage = 2;

    /// <summary>Runs one command to its end.</summary>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "The outermost edge: nobody meets a stack trace here.")]
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Surroundings surroundings,
        CancellationToken cancellation = default)
    {
        if (MissingLanguages() is { } missing)
            return Tell(surroundings, BadUsage, [missing]);
        ParseResult parsed = Root(surroundings).Parse(arguments);
        var console = new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await parsed.InvokeAsync(console, cancellation);
            return parsed.Errors.Count > 0 ? BadUsage : code;
        }
        catch (ConfigException error)
        {
            return Tell(surroundings, BadUsage, ["The configuration cannot be used:", .. Lines(error)]);
        }
        catch (StorageException error)
        {
            return Tell(surroundings, error.IsSetting ? BadUsage : Failure, [error.Message]);
        }
        catch (Exception error) when (StorageTrouble.Of(error) is { } trouble)
        {
            return Tell(
                surroundings,
                Failure,
                [$"The database cannot be used: {trouble}. What is stored is kept; start NewsBot again once this is "
                    + "mended."]);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception error)
        {
            return Tell(
                surroundings,
                Failure,
                [$"NewsBot failed, and this is a mistake in it: {error.GetType().Name}: {error.Message}",
                    Where(error)]);
        }
    }

    /// <summary>Dates and numbers of the readers' languages come from ICU.</summary>
    private static string? MissingLanguages()
    {
        try
        {
            CultureInfo.GetCultureInfo("id-ID");
            return null;
        }
        catch (CultureNotFoundException)
        {
            return "The data of languages (ICU) is missing. Install it (on Debian: apt-get install libicu-dev), "
                + "and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
        }
    }

    private static string Where(Exception error) =>
        (error.StackTrace ?? "").Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("at NewsBot.", StringComparison.Ordinal)) ?? "";

    private static RootCommand Root(Surroundings surroundings)
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            "NewsBot reads news sources on a schedule, keeps what is about its topic, merges the coverage of one event "
            + "into one story, and tells each story in two languages. Without a command it runs the service.");
        common.AddTo(root);
        root.SetAction((parsed, token) => ServeCommand.RunAsync(common.Read(parsed, surroundings), token));
        root.Add(CheckCommand.Create(common, surroundings));
        root.Add(DigestCommand.Create(common, surroundings));
        root.Add(ExplainCommand.Create(common, surroundings));
        root.Add(HealthCommand.Create(common, surroundings));
        root.Add(ExchangeCommands.Export(common, surroundings));
        root.Add(ExchangeCommands.Import(common, surroundings));
        root.Add(StoreCommands.Backup(common, surroundings));
        root.Add(StoreCommands.Restore(common, surroundings));
        root.Add(StoreCommands.Migrate(common, surroundings));
        return root;
    }

    private static IEnumerable<string> Lines(ConfigException error) => error.Errors.Select(line => $"  {line}");

    private static int Tell(Surroundings surroundings, int code, IEnumerable<string> lines)
    {
        foreach (string line in lines)
            surroundings.Error.WriteLine(line);
        return code;
    }
}
