using System.Globalization;

namespace NewsBot.Measure.Hostile;

/// <summary>The most memory that this process held, in bytes of its resident set.</summary>
internal static class PeakMemory
{
    private const string Marks = "/proc/self/clear_refs", Status = "/proc/self/status";
    private const string ForgetPeak = "5";

    /// <summary>Clears what is not held any more, and begins anew to note the most.</summary>
    /// <returns>What is held now.</returns>
    public static long Begin()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        if (File.Exists(Marks))
            File.WriteAllText(Marks, ForgetPeak);
        return Environment.WorkingSet;
    }

    /// <summary>
    /// The most since <see cref="Begin"/>; where the system does not tell it, what is held now.
    /// </summary>
    public static long Most()
    {
        string? line = File.Exists(Status)
            ? File.ReadLines(Status).First(each => each.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        string? kilobytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return kilobytes is null
            ? Environment.WorkingSet
            : long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
    }
}
