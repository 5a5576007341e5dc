namespace NewsBot.Fakes.Telegram.State;

public enum ChatKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>What a member is, in the words of the Bot API.</summary>
public enum Standing
{
    Left,
    Kicked,
    Member,
    Administrator,
    Creator,
}

/// <summary>A chat, with what is in it. Read it under no lock only when nothing is running.</summary>
public sealed class FakeChat(long id, ChatKind kind, string title)
{
    public long Id { get; } = id;

    public ChatKind Kind { get; } = kind;

    public string Title { get; } = title;

    /// <summary>The other side of a private chat.</summary>
    public FakeUser? Person { get; init; }

    /// <summary>The public name without the @, if any.</summary>
    public string? Username { get; init; }

    /// <summary>Whether the supergroup has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>Where a group went when it became a supergroup.</summary>
    public FakeChat? MigratedTo { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>False where members may not write; administrators may.</summary>
    public bool CanMembersWrite { get; set; } = true;

    /// <summary>What the bot is here.</summary>
    public Standing Bot { get; set; } = Standing.Member;

    public Dictionary<long, (FakeUser User, Standing Standing)> Members { get; } = [];

    public Dictionary<long, FakeTopic> Topics { get; } = [];

    public SortedDictionary<long, FakeMessage> Messages { get; } = [];

    public string KindName => Kind.ToString().ToLowerInvariant();

    internal long LastMessage { get; set; }
}

/// <summary>A topic of a forum.</summary>
public sealed class FakeTopic(long id, string name)
{
    public long Id { get; } = id;

    public string Name { get; } = name;

    public bool IsClosed { get; set; }
}
