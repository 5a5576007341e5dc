using System.Runtime.InteropServices;

namespace NewsBot.Measure.Stories;

/// <summary>Precision, recall and their harmonic mean.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Rates(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Rates Of(double found, double right, double wanted) =>
        new(found > 0 ? right / found : 0, wanted > 0 ? right / wanted : 0);
}

/// <summary>Holds clusters against labelled events: B-cubed (Bagga and Baldwin 1998) and links between pairs.</summary>
internal static class ClusterScore
{
    /// <summary>
    /// B-cubed over all items: the mean share of each item's cluster that is of its event, and the reverse.
    /// </summary>
    public static Rates BCubed(
        IReadOnlyList<string> events, IReadOnlyList<long> clusters, Func<int, bool>? counts = null)
    {
        double precision = 0, recall = 0;
        int items = 0;
        for (int i = 0; i < events.Count; i++)
        {
            if (counts?.Invoke(i) == false)
                continue;
            items++;
            int together = 0, inCluster = 0, inEvent = 0;
            for (int j = 0; j < events.Count; j++)
            {
                bool sameCluster = clusters[i] == clusters[j];
                bool sameEvent = string.Equals(events[i], events[j], StringComparison.Ordinal);
                together += sameCluster && sameEvent ? 1 : 0;
                inCluster += sameCluster ? 1 : 0;
                inEvent += sameEvent ? 1 : 0;
            }

            precision += (double)together / inCluster;
            recall += (double)together / inEvent;
        }

        items = Math.Max(1, items);
        return new Rates(precision / items, recall / items);
    }

    /// <summary>Links between the pairs that <paramref name="counts"/> lets in.</summary>
    public static Rates Pairs(
        IReadOnlyList<string> events, IReadOnlyList<long> clusters, Func<int, int, bool> counts)
    {
        int found = 0, right = 0, wanted = 0;
        for (int i = 0; i < events.Count; i++)
        {
            for (int j = i + 1; j < events.Count; j++)
            {
                if (!counts(i, j))
                    continue;
                bool linked = clusters[i] == clusters[j];
                bool same = string.Equals(events[i], events[j], StringComparison.Ordinal);
                found += linked ? 1 : 0;
                wanted += same ? 1 : 0;
                right += linked && same ? 1 : 0;
            }
        }

        return Rates.Of(found, right, wanted);
    }
}
