using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>One place of a phrase: the words that may stand there, or a gap.</summary>
/// <param name="Words">Whole words, as compared.</param>
/// <param name="Stems">Beginnings of words.</param>
/// <param name="MostSkipped">How many words of the text may be passed over before the next place.</param>
internal sealed record PhraseSlot(IReadOnlySet<string> Words, IReadOnlyList<string> Stems, int MostSkipped)
{
    public bool Fits(string word)
    {
        if (Words.Contains(word))
            return true;
        for (int at = 0; at < Stems.Count; at++)
        {
            if (word.StartsWith(Stems[at], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

/// <summary>
/// A trigger: words in order, in any case. <c>word</c> stands for itself, <c>stem*</c> for every word that begins so,
/// <c>one|other*</c> for either, and <c>...</c> for up to three words between. A hyphen
/// parts words as a blank does.
/// </summary>
internal sealed record Phrase(IReadOnlyList<PhraseSlot> Slots)
{
    private const int Gap = 3;
    private const int ShortestStem = 3;

    /// <summary>Reads the notation; null, with an error added, where it is wrong.</summary>
    public static Phrase? Parse(string text, string file, string where, ConfigErrors errors)
    {
        var slots = new List<PhraseSlot>();
        bool gap = false;
        foreach (string part in Parts(text))
        {
            if (part == "...")
            {
                gap = true;
                continue;
            }

            if (Slot(part, gap) is not { } slot)
            {
                errors.Add(
                    file,
                    where,
                    $"\"{part}\" in the trigger \"{text}\" is not a word, stem* or choice|of|them (without hyphens); "
                    + $"stems have {ShortestStem} letters or more.");
                return null;
            }

            slots.Add(slot);
            gap = false;
        }

        if (slots.Count > 0 && !gap && slots[0].MostSkipped == 0)
            return new(slots);
        errors.Add(file, where, $"The trigger \"{text}\" must begin and end with a word.");
        return null;
    }

    private static IEnumerable<string> Parts(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Contains('|', StringComparison.Ordinal) ? [part] : part.Split('-'));

    private static PhraseSlot? Slot(string part, bool gap)
    {
        string[] choices = [.. part.Split('|').Select(Word.Fold)];
        bool sound = Array.TrueForAll(choices, choice => IsWord(choice.TrimEnd('*'))
            && (!choice.EndsWith('*') || choice.Length > ShortestStem));
        if (!sound)
            return null;
        return new(
            choices.Where(choice => !choice.EndsWith('*')).ToHashSet(StringComparer.Ordinal),
            [.. choices.Where(choice => choice.EndsWith('*')).Select(choice => choice[..^1])],
            gap ? Gap : 0);
    }

    private static bool IsWord(string text) => Word.Of(text) is [var only] && only.Length == text.Length;
}
