namespace NewsBot.Fakes.Discord.Gateway;

/// <summary>
/// Something that happened on a connection: <c>connect …</c>, <c>in op2</c>, <c>out READY</c>, <c>close 4000</c>.
/// </summary>
public sealed record GatewayLine(int Connection, DateTimeOffset At, string What);
