using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

/// <summary>
/// A page that ends the program: loaded into the service by <c>DOTNET_STARTUP_HOOKS</c>, it kills the process without
/// a word, as the system does when memory runs out, at the moment when a page names a charset of a certain name. The
/// runtime wants it under this name and in no namespace.
/// </summary>
[SuppressMessage("Design", "MA0047", Justification = "The runtime looks for it there.")]
internal static class StartupHook
{
    /// <summary>The charset whose mention kills. No such charset exists, so that reading its name throws.</summary>
    public const string DeadlyCharset = "x-ends-the-program";

    public static void Initialize() => AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
    {
        if (thrown.Exception is ArgumentException error
            && error.Message.Contains(DeadlyCharset, StringComparison.Ordinal))
            Process.GetCurrentProcess().Kill();
    };
}
