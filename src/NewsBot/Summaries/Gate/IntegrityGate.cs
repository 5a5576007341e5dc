using NewsBot.Stories;
using NewsBot.Summaries.Gate.Reading;
using NewsBot.Summaries.Gate.Rules;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate;

/// <summary>
/// Holds a line against the sentences that it cites. Every rule is asked, so that a refusal tells all that is wrong.
/// Pure; safe for several threads.
/// </summary>
public sealed class IntegrityGate(Gazetteer gazetteer, Lexicon lexicon)
{
    private static readonly IGateRule[] Rules =
    [
        new LengthRule(), new LanguageRule(), new LetterRule(), new MarkupRule(), new OrdersRule(), new NumberRule(),
        new CountRule(), new DateRule(),
        new NameRule(), new StrangerRule(), new QuoteRule(), new SpeakerRule(), new NegationRule(), new MoodRule(),
        new AttributionRule(), new RoleRule(), new OrderRule(), new SupportRule(), new ContraryRule(),
        new WeightRule(), new CopyRule(),
    ];

    private static readonly GateVerdict AllPassed = new([.. Rules.Select(rule => rule.Name)], []);

    private readonly GateReader _reader = new(gazetteer, lexicon);

    /// <summary>The names of the rules, in their order.</summary>
    public static IReadOnlyList<string> RuleNames { get; } = [.. Rules.Select(rule => rule.Name)];

    /// <summary>What the rules make of the line.</summary>
    public GateVerdict Judge(GateLine line)
    {
        var held = new GateCase(line, _reader);
        var passed = new List<string>();
        var refused = new List<GateRefusal>();
        foreach (IGateRule rule in Rules)
        {
            if (rule.Refusal(held) is { } reason)
                refused.Add(new GateRefusal(rule.Name, reason));
            else
                passed.Add(rule.Name);
        }

        return refused.Count == 0 ? AllPassed : new GateVerdict(passed, refused);
    }

    /// <summary>
    /// What one of two tellings of the same has and the other has not; null where they carry the same numbers, people
    /// and days.
    /// </summary>
    /// <param name="one">Text and language.</param>
    /// <param name="other">The same in another language.</param>
    /// <param name="day">The day that weekdays are counted from.</param>
    public string? Differ((string Text, string Language) one, (string Text, string Language) other, DateOnly day) =>
        LineParity.Difference(_reader.Read(one.Text, one.Language, day), _reader.Read(other.Text, other.Language, day));
}
