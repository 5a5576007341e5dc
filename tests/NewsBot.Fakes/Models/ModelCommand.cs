using System.Globalization;

namespace NewsBot.Fakes.Models;

/// <summary>Runs a fake model by hand.</summary>
internal static class ModelCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--port");
        int port = at >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 8084;
        await using FakeModel model = await FakeModel.StartAsync(port);
        Console.WriteLine($"A faithful model: --set Models:Chat=openai:fake@{model.Address}v1");
        Console.WriteLine($"A translator:     --set Models:Translator=libretranslate@{model.Address}");
        await model.WaitAsync(CancellationToken.None);
        return 0;
    }
}
