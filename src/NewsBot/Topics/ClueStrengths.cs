namespace NewsBot.Topics;

/// <summary>
/// How strong the clues of an article are together, by kind and place, so that the score can be told quickly, also of
/// the article without those of one kind in one place. Each strength is a noisy or: one strong clue or several weak
/// ones make it high, and it never passes 1.
/// </summary>
internal sealed class ClueStrengths
{
    /// <summary>From this weight on a name or phrase speaks of the conflict by itself.</summary>
    private const double Carrying = 0.5;
    private const int Parts = 3;

    private readonly TopicFile _file;
    private readonly double[] _conflict = Nothing(), _carrying = Nothing(), _act = Nothing(), _oneSided = Nothing();
    private readonly Dictionary<string, double[]> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string>[] _sides =
        [.. Enumerable.Range(0, Parts).Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    public ClueStrengths(TopicFile file, IReadOnlyCollection<Clue> clues)
    {
        _file = file;
        foreach (Clue clue in clues)
            Add(clue, (int)clue.Part);
        // What an act needs may come after it.
        foreach (Clue act in clues.Where(clue => clue.Kind == ClueKind.Act))
            AddAct(act, (int)act.Part);
    }

    /// <summary>
    /// Conflict × act × the conflict's share among all that the article is about. Those who only stand by (mediators,
    /// allies, venues) never make more of it than the parties do.
    /// </summary>
    /// <param name="without">Clues that are left out.</param>
    public double Score((ClueKind Kind, string Group, ArticlePart Part)? without = null)
    {
        int conflictOut = Out(without, ClueKind.Conflict), actOut = Out(without, ClueKind.Act);
        double conflict = Math.Min(Strength(_conflict, conflictOut), 2 * Strength(_carrying, conflictOut));
        if (conflict == 0)
            return 0;
        double act = Strength(IsOpposed(conflictOut) ? _act : _oneSided, actOut);
        double other = 0;
        foreach ((string group, double[] weights) in _others)
        {
            bool here = without?.Kind == ClueKind.Other && without.Value.Group == group;
            other = Math.Max(other, Strength(weights, here ? (int)without!.Value.Part : -1));
        }

        return conflict * act * conflict / (conflict + other);
    }

    private static double[] Nothing() => [1, 1, 1];

    private static int Out((ClueKind Kind, string Group, ArticlePart Part)? without, ClueKind kind) =>
        without is { } left && left.Kind == kind ? (int)left.Part : -1;

    private void Add(Clue clue, int part)
    {
        double not = 1 - clue.Weight;
        if (clue.Kind == ClueKind.Conflict)
        {
            _conflict[part] *= not;
            if (clue.Weight >= Carrying)
                _carrying[part] *= not;
            if (clue.Side is { } side)
                _sides[part].Add(side);
        }
        else if (clue.Kind == ClueKind.Other)
        {
            if (!_others.TryGetValue(clue.Group, out double[]? weights))
                _others[clue.Group] = weights = Nothing();
            weights[part] *= not;
        }
    }

    private void AddAct(Clue act, int part)
    {
        bool lacks = act.Needs is { } side
            && !_sides[(int)ArticlePart.Title].Contains(side) && !_sides[(int)ArticlePart.Lead].Contains(side);
        double weight = lacks ? act.Weight * _file.OneSided : act.Weight;
        _act[part] *= 1 - weight;
        _oneSided[part] *= 1 - (act.IsEveryday ? act.Weight * _file.OneSided : weight);
    }

    /// <summary>Whether headline and lead name two sides.</summary>
    private bool IsOpposed(int without)
    {
        HashSet<string> title = _sides[(int)ArticlePart.Title], lead = _sides[(int)ArticlePart.Lead];
        return without switch
        {
            (int)ArticlePart.Title => lead.Count > 1,
            (int)ArticlePart.Lead => title.Count > 1,
            _ => title.Count > 1 || lead.Count > 1 || (title.Count + lead.Count == 2 && !title.SetEquals(lead)),
        };
    }

    /// <summary>1 less the chance that no part tells of it.</summary>
    private double Strength(double[] none, int without)
    {
        double nowhere = 1;
        for (int part = 0; part < Parts; part++)
        {
            if (part != without)
                nowhere *= 1 - (Weight((ArticlePart)part) * (1 - none[part]));
        }

        return 1 - nowhere;
    }

    private double Weight(ArticlePart part) => part switch
    {
        ArticlePart.Title => _file.Places.Title,
        ArticlePart.Lead => _file.Places.Lead,
        _ => _file.Places.Body,
    };
}
