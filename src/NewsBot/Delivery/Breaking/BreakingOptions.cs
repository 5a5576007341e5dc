using System.ComponentModel.DataAnnotations;

namespace NewsBot.Delivery.Breaking;

/// <summary>When a story cannot wait for a digest.</summary>
public sealed class BreakingOptions
{
    /// <summary>One outlet alone is not confirmed by another.</summary>
    public const int Fewest = 2;

    /// <summary>More never report one event within hours.</summary>
    public const int Most = 50;

    /// <summary>False where no story ever is.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>
    /// How many independent outlets must report it, parties' own ones not counted; a chat may wish otherwise.
    /// </summary>
    [Range(Fewest, Most)]
    public int Outlets { get; set; } = 4;

    /// <summary>Within how many hours they must have done so.</summary>
    [Range(1, 24)]
    public int WithinHours { get; set; } = 3;

    /// <summary>
    /// Minutes for which the message is changed in place; what comes later is a new one that replies to it.
    /// </summary>
    [Range(0, 1440)]
    public int EditMinutes { get; set; } = 60;
}
