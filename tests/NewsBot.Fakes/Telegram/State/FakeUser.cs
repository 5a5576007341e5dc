namespace NewsBot.Fakes.Telegram.State;

/// <summary>A person.</summary>
public sealed class FakeUser(long id, string firstName, string? language)
{
    public long Id { get; } = id;

    public string FirstName { get; } = firstName;

    /// <summary>The language of the person's app, such as <c>de</c>.</summary>
    public string? Language { get; } = language;

    /// <summary>Whether the person has ever written to the bot; before that the bot may not write.</summary>
    public bool HasStarted { get; set; }

    public bool HasBlocked { get; set; }

    public bool IsDeactivated { get; set; }
}
