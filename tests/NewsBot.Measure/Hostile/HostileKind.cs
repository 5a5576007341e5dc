namespace NewsBot.Measure.Hostile;

/// <summary>
/// One kind of what comes in from outside: how inputs of it are made, and what of the program reads them.
/// </summary>
/// <param name="Name">As it is printed and typed.</param>
/// <param name="Share">How many of the inputs it has, beside the shares of the others.</param>
/// <param name="Draw">Makes an input; of one seed always the same.</param>
/// <param name="ReadAsync">
/// Reads it as the program does; gives null where it was read, else why not, for a person. Whatever it throws, the
/// program does not expect.
/// </param>
internal sealed record HostileKind(
    string Name, int Share, Func<Random, byte[]> Draw, Func<byte[], CancellationToken, Task<string?>> ReadAsync);
