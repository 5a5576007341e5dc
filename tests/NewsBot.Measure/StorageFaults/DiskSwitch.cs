using System.Globalization;

namespace NewsBot.Measure.StorageFaults;

/// <summary>What the disk of another process is to do, told through its environment.</summary>
internal static class DiskSwitch
{
    private const string Point = "DISK_FAULT", Gone = "DISK_FAULT_GONE", Tape = "DISK_TAPE";

    /// <summary>The environment of a process whose disk fails.</summary>
    /// <param name="point">Where.</param>
    /// <param name="gone">The disk is well again once this file is there.</param>
    public static IReadOnlyDictionary<string, string> Failing(DiskFault point, string gone) => Hooked(
        (Point, string.Create(CultureInfo.InvariantCulture, $"{point.Kind}:{point.Nth}")), (Gone, gone));

    /// <summary>The environment of a process whose writes are written down.</summary>
    public static IReadOnlyDictionary<string, string> Taped(string file) => Hooked((Tape, file));

    /// <summary>Does what the environment of this process says.</summary>
    public static void Obey()
    {
        if (Environment.GetEnvironmentVariable(Point) is { } point)
        {
            string[] words = point.Split(':');
            DiskShim.Install(new FailingDisk(
                new DiskFault(Enum.Parse<FaultKind>(words[0]), int.Parse(words[1], CultureInfo.InvariantCulture)),
                Environment.GetEnvironmentVariable(Gone)!));
        }
        else if (Environment.GetEnvironmentVariable(Tape) is { } tape)
        {
            DiskShim.Install(new DiskTape(tape, TimeProvider.System));
        }
    }

    private static Dictionary<string, string> Hooked(params (string Name, string Value)[] what) =>
        what.Append(("DOTNET_STARTUP_HOOKS", typeof(DiskSwitch).Assembly.Location))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
