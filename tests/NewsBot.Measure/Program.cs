using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Measure;
using NewsBot.Measure.Kills.Moments;

if (args is [MortalProgram.Word, var moment, .. var rest])
    return await MortalProgram.RunAsync(moment, rest);

IMeasure[] measures = [.. typeof(IMeasure).Assembly.GetTypes()
    .Where(type => type.IsClass && !type.IsAbstract && typeof(IMeasure).IsAssignableFrom(type))
    .Select(type => (IMeasure)Activator.CreateInstance(type)!)
    .OrderBy(measure => measure.Verb, StringComparer.Ordinal)];

IMeasure? chosen = Array.Find(
    measures, measure => string.Equals(measure.Verb, args.FirstOrDefault(), StringComparison.Ordinal));
if (chosen is null)
{
    await Console.Error.WriteLineAsync("Usage: NewsBot.Measure VERB [FILE…] [--json]");
    foreach (IMeasure measure in measures)
        await Console.Error.WriteLineAsync($"  {measure.Verb} {measure.Usage}");
    return 2;
}

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};
MeasureArguments arguments = CommandLine.Parse(args.Skip(1));
MeasureResult result;
try
{
    result = await chosen.RunAsync(arguments, interrupt.Token);
}
catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or UsageException)
{
    await Console.Error.WriteLineAsync($"{wrong.Message}\nUsage: NewsBot.Measure {chosen.Verb} {chosen.Usage}");
    return 2;
}

var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
bool isJson = arguments.Flags.Contains("json");
foreach (string line in isJson ? [JsonSerializer.Serialize(result.Json, options)] : result.Lines)
    Console.WriteLine(line);
foreach (string broken in result.Broken)
    await Console.Error.WriteLineAsync($"BROKEN {broken}");
return result.Broken.Count > 0 ? 1 : 0;
