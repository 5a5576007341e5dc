namespace NewsBot.Measure.Kills;

/// <summary>What came of what people asked for, one command each.</summary>
/// <param name="Lost">Commands that changed nothing.</param>
/// <param name="Twice">Commands that were carried out more than once.</param>
/// <param name="Unanswered">People who got no answer, and whose answer was not given up either.</param>
/// <param name="GivenUp">Answers that were being sent at a kill, or would have come too late.</param>
/// <param name="Again">Answers that arrived again; an answer is sent at most once.</param>
internal sealed record CommandVerdict(int Lost, int Twice, int Unanswered, int GivenUp, int Again)
{
    /// <summary>Compares what was asked with what the program wrote down and what arrived.</summary>
    /// <param name="people">Who asked.</param>
    /// <param name="carriedOut">How often something of each was carried out.</param>
    /// <param name="answers">How many messages reached each.</param>
    /// <param name="givenUp">Whose answer was given up.</param>
    public static CommandVerdict Of(
        IReadOnlyCollection<long> people,
        IReadOnlyDictionary<long, int> carriedOut,
        IReadOnlyDictionary<long, int> answers,
        IReadOnlySet<long> givenUp) => new(
            people.Count(person => carriedOut.GetValueOrDefault(person) == 0),
            people.Count(person => carriedOut.GetValueOrDefault(person) > 1),
            people.Count(person => answers.GetValueOrDefault(person) == 0 && !givenUp.Contains(person)),
            people.Count(person => answers.GetValueOrDefault(person) == 0 && givenUp.Contains(person)),
            people.Sum(person => Math.Max(0, answers.GetValueOrDefault(person) - 1)));

    /// <summary>Where the promise was broken; empty where it was kept.</summary>
    /// <param name="kills">How often the program was killed.</param>
    public IEnumerable<string> Broken(int kills)
    {
        (string What, int Is, int Most)[] promises =
        [
            ("commands lost", Lost, 0),
            ("commands carried out twice", Twice, 0),
            ("people without an answer", Unanswered, 0),
            ("answers given up", GivenUp, KillVerdict.InFlight * kills),
            ("answers that came again", Again, 0),
        ];
        return promises
            .Where(promise => promise.Is > promise.Most)
            .Select(promise => FormattableString.Invariant(
                $"{promise.What}: {promise.Is}, at most {promise.Most} allowed"));
    }
}
