namespace NewsBot.Measure.Kills;

/// <summary>How a process is brought to its end.</summary>
internal enum Ending
{
    /// <summary>SIGKILL.</summary>
    Kill,

    /// <summary>SIGTERM, and as long as it takes.</summary>
    Terminate,

    /// <summary>SIGTERM, and SIGKILL a second later, as impatient supervisors do.</summary>
    TerminateThenKill,
}
