namespace NewsBot.Measure.Campaign;

/// <summary>One long run of the campaign of faults.</summary>
/// <param name="Line">The verb and what follows it, as it is typed.</param>
/// <param name="Minutes">About how long it takes on two cores.</param>
/// <param name="IsAlone">True where it measures times or takes the whole machine: nothing may run beside it.</param>
internal sealed record CampaignStep(string Line, int Minutes, bool IsAlone = false)
{
    /// <summary>
    /// All of the campaign. A run of kills ends when every message was sent, so there are as many chats as the kills
    /// that are wanted take.
    /// </summary>
    public static IReadOnlyList<CampaignStep> All { get; } =
    [
        new("kills --kills 500 --chats 3000 --seed 101", 30),
        new("kills --kills 500 --chats 3000 --seed 121", 30),
        new("kills --gentle --kills 300 --chats 3000 --seed 102", 27),
        new("kills --impatient --kills 100 --chats 1000 --seed 103", 6),
        new("kills --nodes 3 --kills 100 --chats 1700 --seed 104", 23),
        new("kills --nodes 3 --kills 100 --chats 1700 --seed 114", 23),
        new("kills --nodes 3 --kills 100 --chats 1700 --seed 124", 23),
        new("kills --nodes 3 --server-kills 30 --chats 2000 --seed 105", 6),
        new("kills --nodes 3 --stops 50 --chats 18000 --seed 106", 33),
        new("kills --nodes 3 --restarts 20 --chats 1000 --seed 107", 3),
        new("kills --at-calls --kills 200 --chats 2000 --seed 108", 20),
        new("kills --at-calls --kills 200 --chats 2000 --seed 118", 20),
        new("kills --at-moments --kills 200 --chats 3000 --seed 111", 20),
        new("kills --commands 450 --kills 50 --seed 109", 5),
        new("kills --commands 450 --kills 50 --at-calls --seed 110", 10),
        new("simulate --hours 24 --seeds 1,2,3,4,5", 25),
        new("storage --seed 111", 35),
        new("namespace", 1),
        new("oldnews --scenarios 50 --seed 111", 6),
        new("clock", 1),
        new("integrity", 1),
        new("flood", 11, IsAlone: true),
        new("delivery --chats 10000", 7, IsAlone: true),
        new("hostile --inputs 22000 --seed 112", 6, IsAlone: true),
        new("models", 2, IsAlone: true),
        new("planted", 30, IsAlone: true),
    ];

    /// <summary>The first word of its line.</summary>
    public string Verb => Line.Split(' ')[0];
}
