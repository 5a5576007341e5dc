using System.Diagnostics.CodeAnalysis;
using NewsBot.Measure.StorageFaults;

/// <summary>
/// Run by the runtime before the program's own first line, where DOTNET_STARTUP_HOOKS names this assembly: the real
/// program then meets a disk that fails, or one that is written down.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for it without a namespace.")]
[SuppressMessage("Design", "MA0047", Justification = "The runtime looks for it without a namespace.")]
internal static class StartupHook
{
    public static void Initialize() => DiskSwitch.Obey();
}
