namespace NewsBot.Chats.Commands.Hours;

/// <summary>The hours that somebody wishes for.</summary>
/// <param name="Cron">
/// Quartz form, seconds first, several with semicolons between; null where no hour was named.
/// </param>
/// <param name="Zone">IANA id; null where none was named.</param>
/// <param name="Unknown">The first word that was not understood; null where all were.</param>
public sealed record WishedHours(string? Cron, string? Zone, string? Unknown = null);
