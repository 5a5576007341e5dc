using NewsBot.CommandLine;

using var memory = new MemoryKeeper(TimeProvider.System);
return await Cli.RunAsync(args, Surroundings.OfThisProcess());
