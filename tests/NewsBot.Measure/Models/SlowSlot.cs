using System.Diagnostics;
using NewsBot.CommandLine;
using NewsBot.Fakes.Models;
using NewsBot.Fakes.Sites;

namespace NewsBot.Measure.Models;

/// <summary>
/// The whole program, from the first request of a poll to the digest, with a model that behaves as is said.
/// </summary>
internal static class SlowSlot
{
    /// <summary>Seconds until the digest was there, how many stories it has, and its text.</summary>
    public static async Task<(double Seconds, int Stories, string Text)> RunAsync(
        FakeManner manner, CancellationToken cancellation)
    {
        await using FakeSite site = await FakeSite.StartAsync();
        await using FakeModel model = await FakeModel.StartAsync();
        model.Manner = manner;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-slot-");
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            string[] arguments = Arguments(SlotNews.Publish(site, folder), folder, model);
            long began = Stopwatch.GetTimestamp();
            int code = await Cli.RunAsync(
                arguments, new Surroundings(output, errors, _ => null, TimeProvider.System), cancellation);
            double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (code != 0)
                throw new InvalidOperationException($"The measurement is void: {errors}");
            string text = output.ToString();
            return (seconds, text.Split('\n').Count(IsNumber), text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Arguments(string feeds, DirectoryInfo folder, FakeModel model) =>
    [
        "digest", "--feeds", feeds, "--lang", "id,en", "--data", folder.FullName,
        "--set", "Http:AllowedAddresses:0=127.0.0.0/8", "--set", "Http:HostInterval=00:00:00",
        "--set", $"Models:Chat=openai:slow-1@{model.Address}v1",
        "--set", "Digests:MostStories=20",
    ];

    private static bool IsNumber(string line) => line.TrimEnd() is [.., '.'] && char.IsAsciiDigit(line[0]);
}
