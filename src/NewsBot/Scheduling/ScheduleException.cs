namespace NewsBot.Scheduling;

/// <summary>A schedule that was asked for is refused; the message tells a person why.</summary>
public sealed class ScheduleException(string message) : Exception(message);
