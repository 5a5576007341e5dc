using NewsBot.CommandLine;
using NewsBot.Storage;

namespace NewsBot.Measure.Kills.Moments;

/// <summary>The real program in this process, that dies at a moment: <c>mortal MOMENT ARGUMENT…</c>.</summary>
internal static class MortalProgram
{
    /// <summary>The word that makes this program that one.</summary>
    public const string Word = "mortal";

    /// <summary>Runs it.</summary>
    /// <returns>Its exit code, where it did not come to its moment.</returns>
    public static Task<int> RunAsync(string moment, IReadOnlyList<string> arguments)
    {
        var at = Moment.Parse(moment);
        Surroundings own = Surroundings.OfThisProcess() with { Adjust = services => Replace(services, at) };
        return Cli.RunAsync([.. arguments], own);
    }

    private static void Replace(IServiceCollection services, Moment at)
    {
        ServiceDescriptor real = services.Last(service => service.ServiceType == typeof(Database));
        services.Remove(real);
        services.AddSingleton<Database>(
            provider => new MomentDatabase((Database)real.ImplementationFactory!(provider), at));
    }
}
