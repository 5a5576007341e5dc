using System.Collections.Frozen;

namespace NewsBot.Chats.Commands.Feedback;

/// <summary>What somebody wants to say of a story.</summary>
/// <param name="Kind">wrong, duplicate, offtopic, merge or split.</param>
/// <param name="Other">The number of the story to merge with; null for none.</param>
internal sealed record FeedbackWish(string Kind, string? Other)
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["wrong"] = "wrong error mistake salah keliru неправильно помилка",
        ["duplicate"] = "duplicate double ganda dobel дублікат повтор",
        ["offtopic"] = "offtopic off-topic luar-topik bukan-topik не-тема офтоп",
        ["merge"] = "merge join gabung gabungkan satukan об’єднати об'єднати злити",
        ["split"] = "split part pisah pisahkan розділити",
    }
    .SelectMany(entry => entry.Value.Split(' ').Select(word => (word, kind: entry.Key)))
    .ToFrozenDictionary(entry => entry.word, entry => entry.kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads "2 wrong", "2 merge 3"; null where it is not understood.</summary>
    public static FeedbackWish? Read(IReadOnlyList<string> words)
    {
        if (words.Count < 2 || Kinds.GetValueOrDefault(words[1]) is not { } kind)
            return null;
        if (kind == "merge")
            return words is [_, _, var other, ..] ? new FeedbackWish(kind, other) : null;
        return new FeedbackWish(kind, null);
    }
}
