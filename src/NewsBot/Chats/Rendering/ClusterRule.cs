using System.Globalization;
using System.Text;

namespace NewsBot.Chats.Rendering;

/// <summary>
/// What may be added to a character. Words of every language need at most four marks on a letter, and emoji at most a
/// few joiners: more is there to run over its neighbours.
/// </summary>
internal sealed class ClusterRule
{
    private const int MostMarks = 4;
    private const int MostJoiners = 5;
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private bool _hasBase;
    private bool _endsInJoiner;
    private int _marks;
    private int _joiners;

    /// <summary>Whether the rune is shown where it stands.</summary>
    public bool Keeps(Rune rune) => rune.Value switch
    {
        Joiner or NonJoiner => _hasBase && !_endsInJoiner && _joiners < MostJoiners,
        0xFE0E or 0xFE0F => _hasBase && _marks < MostMarks,
        _ when IsMark(rune) => _hasBase && _marks < MostMarks && !IsSelector(rune),
        _ => !IsInvisible(rune),
    };

    /// <summary>Goes on behind a rune that was kept.</summary>
    public void After(Rune rune)
    {
        if (rune.Value is Joiner or NonJoiner)
        {
            _joiners++;
            _endsInJoiner = true;
            return;
        }

        if (IsMark(rune))
        {
            _marks++;
            return;
        }

        _joiners = _endsInJoiner ? _joiners : 0;
        _endsInJoiner = false;
        _marks = 0;
        _hasBase = !Rune.IsWhiteSpace(rune);
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Selectors of variants, but for the two that choose between emoji and text.</summary>
    private static bool IsSelector(Rune rune) =>
        rune.Value is >= 0xFE00 and <= 0xFE0D or >= 0xE0100 and <= 0xE01EF or >= 0x180B and <= 0x180F or 0x034F;

    /// <summary>
    /// Format characters (direction, tags, joiners of words, soft hyphens), letters that show nothing (the fillers of
    /// Hangul), and code points that are no characters.
    /// </summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0
        || rune.Value is >= 0xFDD0 and <= 0xFDEF
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
