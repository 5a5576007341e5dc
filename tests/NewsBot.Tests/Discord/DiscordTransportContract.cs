namespace NewsBot.Tests.Discord;

/// <summary>What every Discord transport must do, against the same fake Discord.</summary>
public abstract partial class DiscordTransportContract : DiscordTransportFixture;

/// <summary>The built-in client keeps the contract.</summary>
public sealed class BuiltInDiscordTransport : DiscordTransportContract;
