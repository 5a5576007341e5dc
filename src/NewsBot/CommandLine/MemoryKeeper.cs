using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NewsBot.CommandLine;

/// <summary>
/// Gives memory back that the runtime would keep because its machine has more: pages are read in waves, and what a wave
/// leaves behind is many times what the program needs between them. Of a process there is one.
/// </summary>
internal sealed class MemoryKeeper : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private readonly ITimer _timer;
    private long _kept;
    private int _collections;

    public MemoryKeeper(TimeProvider clock)
    {
        Native.KeepLittle();
        _timer = clock.CreateTimer(_ => Tidy(), state: null, Look, Look);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>Whether the heap has grown so much since it was last tidied that tidying is worth its pause.</summary>
    /// <param name="committed">Bytes that the heap takes now.</param>
    /// <param name="kept">Bytes that it took when it was tidied.</param>
    internal static bool IsDue(long committed, long kept) => committed > kept + Math.Max(4L << 20, kept / 5);

    [SuppressMessage("Critical Code Smell", "S1215", Justification = "That is what it is for.")]
    private void Tidy()
    {
        int collections = GC.CollectionCount(0);
        if (collections == _collections)
            return; // Next to nothing has happened since.
        _collections = collections;
        if (IsDue(GC.GetGCMemoryInfo().TotalCommittedBytes, _kept))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _kept = GC.GetGCMemoryInfo().TotalCommittedBytes;
        }

        Native.Trim();
    }

    /// <summary>SQLite and the compiler take memory from the C library, which keeps what they give back.</summary>
    private static class Native
    {
        /// <summary>Names of <c>mallopt</c>'s options in the GNU library.</summary>
        private const int MapThreshold = -3, MostArenas = -8;

        private static bool _isThere = OperatingSystem.IsLinux();

        /// <summary>One heap for all threads, and large blocks go back as soon as they are free.</summary>
        public static void KeepLittle()
        {
            IfThere(() => _ = SetOption(MostArenas, 1));
            IfThere(() => _ = SetOption(MapThreshold, 128 << 10));
        }

        public static void Trim() => IfThere(() => _ = Trim(0));

        private static void IfThere(Action call)
        {
            if (!_isThere)
                return;
            try
            {
                call();
            }
            catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
            {
                _isThere = false; // Another C library than GNU's.
            }
        }

        [DllImport("libc", EntryPoint = "malloc_trim", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Trim(nuint keep);

        [DllImport("libc", EntryPoint = "mallopt", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int SetOption(int name, int value);
    }
}
