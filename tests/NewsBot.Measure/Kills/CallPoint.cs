using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Measure.Kills;

/// <summary>The moment of a kill: before the n-th call of a kind that any one thread makes.</summary>
/// <param name="Call">The call of the system.</param>
/// <param name="Nth">Counted from 1, for each thread by itself.</param>
internal sealed record CallPoint(string Call, int Nth)
{
    /// <summary>
    /// Where something reaches the disk or the other side, with how many a thread makes within some seconds at most.
    /// </summary>
    private static readonly (string Call, int Most)[] Kinds =
    [
        ("fsync", 60), ("pwrite64", 200), ("sendto", 40), ("recvfrom", 80),
    ];

    /// <summary>The command that runs the words behind it, and kills them at this moment.</summary>
    /// <remarks>
    /// -D: the program is the process that was started, and not a child of it. With --seccomp-bpf SIGKILL is lost.
    /// </remarks>
    public IReadOnlyList<string> Tracer =>
    [
        "strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", $"trace={Call}", "-e",
        string.Create(CultureInfo.InvariantCulture, $"inject={Call}:signal=SIGKILL:when={Nth}"),
    ];

    /// <summary>Any kind; early moments as often as late ones.</summary>
    public static CallPoint Draw(Random chance)
    {
        (string call, int most) = Kinds[chance.Next(Kinds.Length)];
        return new CallPoint(call, (int)Math.Exp(chance.NextDouble() * Math.Log(most + 1)));
    }

    /// <summary>False where there is no strace, or it may trace nothing.</summary>
    public static async Task<bool> ArePossibleAsync()
    {
        try
        {
            using var trial = Process.Start("strace", ["-qq", "-o", "/dev/null", "true"]);
            await trial.WaitForExitAsync();
            return trial.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
