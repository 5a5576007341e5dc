using NewsBot.Summaries.Frames;

namespace NewsBot.Summaries;

/// <summary>The act of the topic file that a frame's act and state come to.</summary>
public static class TopicActs
{
    /// <summary>An act's id in <c>config/topics/ukraine-peace.json</c>.</summary>
    public static string Of(Frame frame) => (frame.Act, frame.State) switch
    {
        (FrameActs.Call, _) => "call",
        (FrameActs.Meeting or FrameActs.Visit or FrameActs.Invite, _) => "meeting",
        (FrameActs.Talks, ActState.Planned or ActState.Ready) => "talks-planned",
        (FrameActs.Talks, ActState.Postponed or ActState.Cancelled) => "talks-postponed",
        (FrameActs.Talks, _) => "talks-held",
        (FrameActs.Proposal or FrameActs.Support, _) => "proposal",
        (FrameActs.Ceasefire, _) => "ceasefire-declared",
        (FrameActs.Violation, _) => "ceasefire-violated",
        (FrameActs.Exchange or FrameActs.Return or FrameActs.Release, _) => "prisoner-exchange",
        (FrameActs.Deadline or FrameActs.Resolution, _) => "demand",
        (FrameActs.Signing, _) => "accept",
        (FrameActs.Aid, _) => "guarantees",
        (FrameActs.Guarantees or FrameActs.Troops, _) => "guarantees",
        (FrameActs.Mediation or FrameActs.Hosting, _) => "mediation-offer",
        _ => frame.Act,
    };
}
