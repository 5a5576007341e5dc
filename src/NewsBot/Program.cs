using NewsBot.CommandLine;

return await Cli.RunAsync(args, Surroundings.OfThisProcess());
