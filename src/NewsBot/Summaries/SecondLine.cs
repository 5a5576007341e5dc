using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries;

/// <summary>
/// Whether a second structured line tells more than the first. A call, talks and a meeting are one thing to a
/// reader, so
/// are acceptance and support; what was said is in the sentence that follows.
/// </summary>
public static class SecondLine
{
    /// <summary>Whether <paramref name="frame"/> adds to <paramref name="first"/>.</summary>
    public static bool Adds(Frame frame, Frame first) =>
        frame.Act is not FrameActs.Statement
        && !string.Equals(Kind(frame), Kind(first), StringComparison.Ordinal);

    private static string Kind(Frame frame) => frame.Act switch
    {
        FrameActs.Call or FrameActs.Talks or FrameActs.Meeting
            when frame.State is ActState.Done or ActState.Ongoing => "contact",
        FrameActs.Accept or FrameActs.Support => "consent",
        _ => frame.Act,
    };
}
