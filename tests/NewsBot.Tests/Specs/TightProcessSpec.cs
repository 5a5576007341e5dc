using System.Diagnostics;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>The machine gives little: the program does its work all the same, or says what is missing.</summary>
public sealed class TightProcessSpec
{
    /// <summary>.NET itself keeps some two hundred files open, two for each assembly.</summary>
    [Case("O07")]
    [Case("O08")]
    [Case("G04")]
    [Theory]
    [InlineData("ulimit -n 256", "", 0, "SAMPLE")]
    [InlineData("", "DOTNET_GCHeapHardLimit=0x10000000", 0, "SAMPLE")]
    [InlineData("unset HOME; umask 077", "", 0, "SAMPLE")]
    [InlineData("", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", 2, "(ICU) is missing")]
    [InlineData("", "TZDIR=/nowhere", 2, "no data of time zones")]
    public async Task A_digest_is_made_or_it_says_what_is_missing(
        string shell, string environment, int code, string said)
    {
        await using var bot = new Bot();
        bot.Reading(new Uri($"http://127.0.0.1:{ClosedPort.Any()}/feed"), "Harbour Courier", "en");
        string program = Path.Combine(AppContext.BaseDirectory, "NewsBot.dll");
        string first = shell.Length > 0 ? shell : ":";
        var start = new ProcessStartInfo(
            "sh",
            [
                "-c", $"{first}; exec \"$@\"", "sh", "dotnet", program, "digest", "--data", bot.Data,
                "--feeds", bot.FeedsFile, "--set", "Http:AllowedAddresses:0=127.0.0.0/8",
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment.Split('=') is [var name, var value])
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        string all = await errors + output;
        Assert.True(process.ExitCode == code, $"{process.ExitCode}\n{all}");
        Assert.Contains(said, all, StringComparison.Ordinal);
    }
}
