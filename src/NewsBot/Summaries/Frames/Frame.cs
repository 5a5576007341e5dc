using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>How far an act has come. A plan is never told as a deed.</summary>
public enum ActState
{
    /// <summary>It happened.</summary>
    Done,

    /// <summary>It began, or goes on, at the time of the report.</summary>
    Ongoing,

    /// <summary>It is announced or agreed to come.</summary>
    Planned,

    /// <summary>Readiness was stated; nothing was done yet.</summary>
    Ready,

    /// <summary>It was put off to a later time.</summary>
    Postponed,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>The acts that a frame can state; ids are language-free and part of facts.</summary>
public static class FrameActs
{
    public const string Call = "call";
    public const string Talks = "talks";
    public const string Meeting = "meeting";
    public const string Visit = "visit";
    public const string Proposal = "proposal";
    public const string Support = "support";
    public const string Demand = "demand";
    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Ceasefire = "ceasefire";
    public const string Violation = "violation";
    public const string Exchange = "exchange";

    /// <summary>Prisoners or the dead come home to a side.</summary>
    public const string Return = "return";

    /// <summary>A side lets prisoners go, or hands over the dead.</summary>
    public const string Release = "release";

    /// <summary>Somebody is given so many days.</summary>
    public const string Deadline = "deadline";

    /// <summary>Talks or a meeting get a host.</summary>
    public const string Hosting = "hosting";

    /// <summary>Military aid is resumed, or paused (<see cref="ActState.Postponed"/>).</summary>
    public const string Aid = "aid";

    /// <summary>Somebody is asked to come to a place.</summary>
    public const string Invite = "invite";

    /// <summary>A body adopts a resolution.</summary>
    public const string Resolution = "resolution";

    /// <summary>A paper is signed.</summary>
    public const string Signing = "signing";
    public const string Sanctions = "sanctions";
    public const string Guarantees = "guarantees";
    public const string Troops = "troops";
    public const string Mediation = "mediation";
    public const string Statement = "statement";
}

/// <summary>What is proposed, accepted, demanded or rejected.</summary>
/// <param name="Kind">One of the object ids of the lexicon, such as <c>ceasefire</c> or <c>plan</c>.</param>
/// <param name="Owner">Whose it is, where the text says so right beside it.</param>
public sealed record FrameObject(string Kind, CanonicalName? Owner);

/// <summary>A count that belongs to the act.</summary>
/// <param name="Value">The number, as in the text.</param>
/// <param name="Unit"><c>day</c>, <c>hour</c>, <c>point</c>, <c>prisoner</c>, <c>body</c> or <c>year</c>.</param>
/// <param name="Each">True where the text says that each side gives so many.</param>
public sealed record Quantity(long Value, string Unit, bool Each = false);

/// <summary>
/// Who did what with whom, where and when, on whose word: read from one title or sentence. Every slot is a literal span
/// of it or a name of the gazetteer found there; what was not found stays empty and is not said.
/// </summary>
public sealed record Frame
{
    /// <summary>One of <see cref="FrameActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>How far it has come.</summary>
    public required ActState State { get; init; }

    /// <summary>Those who act, or take part where the act has no direction; never empty.</summary>
    public required IReadOnlyList<CanonicalName> Actors { get; init; }

    /// <summary>Those it is done with or to.</summary>
    public IReadOnlyList<CanonicalName> Counterparts { get; init; } = [];

    /// <summary>What is proposed, accepted, demanded or rejected.</summary>
    public FrameObject? Object { get; init; }

    /// <summary>What it is about: an id of the purpose lexicon.</summary>
    public string? Purpose { get; init; }

    /// <summary>Where.</summary>
    public CanonicalName? Place { get; init; }

    /// <summary>The day of the act.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How many.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Whose word it is, where the text gives it as somebody's word.</summary>
    public CanonicalName? Claimant { get; init; }

    /// <summary>The outlet that the text names as its source.</summary>
    public Outlet? Reporter { get; init; }

    /// <summary>Everybody named, actors first.</summary>
    public IEnumerable<CanonicalName> Names => Actors.Concat(Counterparts);
}

/// <summary>A news outlet that others quote.</summary>
/// <param name="Name">As it is written in Latin script.</param>
/// <param name="Aliases">As it is found in texts, in any script.</param>
public sealed record Outlet(string Name, IReadOnlyList<string> Aliases);
