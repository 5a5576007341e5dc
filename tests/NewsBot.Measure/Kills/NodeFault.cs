namespace NewsBot.Measure.Kills;

/// <summary>What happens to the nodes of a database, or to it.</summary>
internal enum NodeFault
{
    /// <summary>A node is killed, and starts anew.</summary>
    Kill,

    /// <summary>A node holds still for longer than its lease lasts, and goes on.</summary>
    Stop,

    /// <summary>A node is asked to end, and starts anew.</summary>
    Restart,

    /// <summary>A node of an older version is asked to end, and starts anew as this version.</summary>
    Upgrade,

    /// <summary>The server of the database is killed, and is away for some seconds.</summary>
    ServerKill,
}
