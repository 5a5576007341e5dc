namespace NewsBot.Delivery.Outbox;

/// <summary>What became of a row of the outbox.</summary>
public enum RowState
{
    /// <summary>It waits to be sent.</summary>
    Ready,

    /// <summary>A request may have left; only its answer, or the end of the process, leads out of here.</summary>
    Sending,

    /// <summary>The platform confirmed it.</summary>
    Sent,

    /// <summary>The platform refused it for good; an operator sees it.</summary>
    Dead,

    /// <summary>Sent three times with no answer; an operator sees it and decides.</summary>
    Held,

    /// <summary>It is news no more, or its chat is gone.</summary>
    Expired,
}

/// <summary>How states are written in the table.</summary>
internal static class RowStates
{
    private static readonly string[] Names = ["ready", "sending", "sent", "dead", "held", "expired"];

    public static string Of(RowState state) => Names[(int)state];

    public static RowState Read(string name) => (RowState)Array.IndexOf(Names, name);
}
