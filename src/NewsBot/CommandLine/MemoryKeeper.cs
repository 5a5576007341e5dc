using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NewsBot.CommandLine;

/// <summary>
/// Gives memory back that the runtime would keep because its machine has more: pages are read in waves, and what a wave
/// leaves behind is many times what the program needs between them. Of a process there is one.
/// </summary>
internal sealed class MemoryKeeper : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private readonly ITimer _timer;
    private long _kept;

    public MemoryKeeper(TimeProvider clock) => _timer = clock.CreateTimer(_ => Tidy(), state: null, Look, Look);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>Whether the heap has grown so much since it was last tidied that tidying is worth its pause.</summary>
    /// <param name="committed">Bytes that the heap takes now.</param>
    /// <param name="kept">Bytes that it took when it was tidied.</param>
    internal static bool IsDue(long committed, long kept) => committed > kept + Math.Max(8L << 20, kept / 5);

    [SuppressMessage("Critical Code Smell", "S1215", Justification = "That is what it is for.")]
    private void Tidy()
    {
        if (!IsDue(GC.GetGCMemoryInfo().TotalCommittedBytes, _kept))
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Native.Trim();
        _kept = GC.GetGCMemoryInfo().TotalCommittedBytes;
    }

    /// <summary>SQLite and the compiler take memory from the C library, which keeps what they give back.</summary>
    private static class Native
    {
        private static bool _isThere = OperatingSystem.IsLinux();

        public static void Trim()
        {
            if (!_isThere)
                return;
            try
            {
                _ = Trim(0);
            }
            catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
            {
                _isThere = false; // Another C library than GNU's.
            }
        }

        [DllImport("libc", EntryPoint = "malloc_trim", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Trim(nuint keep);
    }
}
