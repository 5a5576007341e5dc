using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Measure;

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
MeasureResult result = await chosen.RunAsync(arguments, interrupt.Token);
if (arguments.Flags.Contains("json"))
{
    var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    Console.WriteLine(JsonSerializer.Serialize(result.Json, options));
    return 0;
}
foreach (string line in result.Lines)
    Console.WriteLine(line);
return 0;
