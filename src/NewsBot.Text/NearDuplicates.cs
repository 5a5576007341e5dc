using System.Runtime.InteropServices;

namespace NewsBot.Text;

/// <summary>What two texts are to each other.</summary>
public enum DuplicateKind
{
    /// <summary>Two texts.</summary>
    Different,

    /// <summary>An updated or rewritten version of one text.</summary>
    Version,

    /// <summary>One text, perhaps cut, or with another outlet's furniture around it.</summary>
    Same,
}

/// <summary>How alike two texts are.</summary>
/// <param name="Jaccard">Shared five-word shingles over all of both, 0 to 1.</param>
/// <param name="Containment">Shared shingles over those of the shorter text, 0 to 1.</param>
/// <param name="Kind">What follows from it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Likeness(double Jaccard, double Containment, DuplicateKind Kind);

/// <summary>Judges by their fingerprints whether two texts are one.</summary>
public static class NearDuplicates
{
    private const double SameJaccard = 0.6;
    private const double SameContainment = 0.75;
    private const double VersionJaccard = 0.3;

    // A brief of a dozen shingles can be one quotation that many articles carry.
    private const int FewestShinglesForContainment = 16;

    // Two days' front-line roundups repeat their phrases, not their figures.
    private const double SameNumbers = 0.7;
    private const int FewestNumbers = 4;

    /// <summary>Compares two texts; which is first makes no difference.</summary>
    public static Likeness Compare(TextFingerprint a, TextFingerprint b)
    {
        if (a.Hashes.Length == 0 || b.Hashes.Length == 0)
            return new Likeness(0, 0, DuplicateKind.Different);
        uint limit = Math.Min(Limit(a), Limit(b));
        (int inA, int inB, int shared) = Count(a.Hashes, b.Hashes, limit);
        double jaccard = (double)shared / Math.Max(1, inA + inB - shared);
        double containment = Math.Min(1, (double)shared / Math.Max(1, Math.Min(inA, inB)));
        return new Likeness(jaccard, containment, Kind(a, b, jaccard, containment));
    }

    private static DuplicateKind Kind(TextFingerprint a, TextFingerprint b, double jaccard, double containment)
    {
        bool enough = Math.Min(a.Shingles, b.Shingles) >= FewestShinglesForContainment;
        if ((jaccard >= SameJaccard || (enough && containment >= SameContainment)) && NumbersAgree(a, b))
            return DuplicateKind.Same;
        return jaccard >= VersionJaccard ? DuplicateKind.Version : DuplicateKind.Different;
    }

    private static bool NumbersAgree(TextFingerprint a, TextFingerprint b)
    {
        int fewer = Math.Min(a.Numbers.Length, b.Numbers.Length);
        if (fewer < FewestNumbers)
            return true;
        (_, _, int shared) = Count(a.Numbers, b.Numbers, uint.MaxValue);
        return shared >= SameNumbers * fewer;
    }

    /// <summary>Below this every hash of the text is known, so that two samples can be compared fairly.</summary>
    private static uint Limit(TextFingerprint text) => text.IsSample ? text.Hashes[^1] : uint.MaxValue;

    private static (int InA, int InB, int Shared) Count(uint[] a, uint[] b, uint limit)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length && a[i] <= limit && b[j] <= limit)
        {
            if (a[i] == b[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return (Up(a, i, limit), Up(b, j, limit), shared);
    }

    private static int Up(uint[] hashes, int from, uint limit)
    {
        while (from < hashes.Length && hashes[from] <= limit)
            from++;
        return from;
    }
}
