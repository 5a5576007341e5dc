using NewsBot.Summaries.Gate;

namespace NewsBot.Measure.Integrity;

/// <summary>Counts what the gate lets through and what it refuses.</summary>
internal sealed class IntegrityReport(IntegrityGate gate, bool show)
{
    private readonly SortedDictionary<string, (int All, int Caught)> _errors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int All, int Refused)> _faithful = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];

    public void AddFaithful(FaithfulLine line)
    {
        string kind = $"{line.Line.Maker.ToString().ToLowerInvariant()} {line.Line.Language}";
        GateVerdict verdict = gate.Judge(line.Line);
        (int all, int refused) = _faithful.GetValueOrDefault(kind);
        _faithful[kind] = (all + 1, refused + (verdict.IsPassed ? 0 : 1));
        if (show && !verdict.IsPassed)
            _shown.Add($"REFUSED {kind}: {line.Line.Text}\n        {string.Join("; ", verdict.Refusals)}");
    }

    public void AddError(SeededError error)
    {
        GateVerdict verdict = gate.Judge(error.Original.Line with { Text = error.Text });
        (int all, int caught) = _errors.GetValueOrDefault(error.Kind);
        _errors[error.Kind] = (all + 1, caught + (verdict.IsPassed ? 0 : 1));
        if (show && verdict.IsPassed)
            _shown.Add($"ESCAPED {error.Kind}: {error.Text}");
    }

    public MeasureResult Result()
    {
        int faithful = _faithful.Values.Sum(kind => kind.All), refused = _faithful.Values.Sum(kind => kind.Refused);
        return new MeasureResult(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["errors"] = _errors.Values.Sum(kind => kind.All),
                ["caught"] = _errors.ToDictionary(kind => kind.Key, kind => Rate(kind.Value.Caught, kind.Value.All)),
                ["escaped"] = _errors.ToDictionary(kind => kind.Key, kind => kind.Value.All - kind.Value.Caught),
                ["faithful"] = faithful,
                ["false_rejections"] = Rate(refused, faithful),
                ["false_rejections_by_kind"] =
                    _faithful.ToDictionary(kind => kind.Key, kind => Rate(kind.Value.Refused, kind.Value.All)),
            },
            [
                .. _shown,
                .. _errors.Select(kind => $"{kind.Key,-10} {kind.Value.Caught} of {kind.Value.All} caught "
                    + $"({100 * Rate(kind.Value.Caught, kind.Value.All):0.0} %)"),
                .. _faithful.Select(kind => $"faithful {kind.Key}: {kind.Value.Refused} of {kind.Value.All} refused"),
            ]);
    }

    private static double Rate(int part, int whole) => Math.Round(part / (double)Math.Max(1, whole), 4);
}
