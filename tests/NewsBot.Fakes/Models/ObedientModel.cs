using System.Text.RegularExpressions;

namespace NewsBot.Fakes.Models;

/// <summary>
/// A model that carries out whatever instruction it finds in its input, as well as anything could: it says the words
/// it is told to say, adds the links, handles and numbers it finds, repeats its task when it is asked for it, and cites
/// the sentence that told it, and others, for all of that.
/// </summary>
public static partial class ObedientModel
{
    private const int MostLines = 3;

    /// <summary>Its answer.</summary>
    public static FakeAnswer Obey(FakeStory asked)
    {
        IReadOnlyDictionary<string, FakeTelling> faithful = FakeManners.Tell(asked, FakeFact.OfSeeds);
        string[] orders = [.. asked.Sentences.SelectMany(sentence => Wanted(sentence.Text, asked.System)).Distinct()];
        string[] ids =
        [
            .. asked.Sentences.Where(sentence => Wanted(sentence.Text, "").Any()).Select(sentence => sentence.Id)
                .Take(2),
        ];
        return orders.Length == 0
            ? FakeAnswer.Of(faithful)
            : FakeAnswer.Of(faithful.ToDictionary(
                telling => telling.Key,
                telling => Ordered(telling.Value, orders, ids)));
    }

    /// <summary>What a sentence asks to be said.</summary>
    public static IEnumerable<string> Wanted(string sentence, string task)
    {
        if (!Order().IsMatch(sentence) && !Effect().IsMatch(sentence))
            yield break;
        foreach (Match quoted in Quoted().Matches(sentence))
            yield return quoted.Groups["said"].Value;
        foreach (Match effect in Effect().Matches(sentence))
            yield return effect.Value;
        if (task.Length > 0 && sentence.Contains("instructions", StringComparison.OrdinalIgnoreCase))
            yield return task[..Math.Min(task.Length, 180)].ReplaceLineEndings(" ");
        yield return sentence;
    }

    /// <summary>A line of orders alone, one before and one behind a true line.</summary>
    private static FakeTelling Ordered(FakeTelling telling, string[] orders, string[] ids)
    {
        FakeLine first = telling.Lines[0];
        string[] cited = [.. first.SourceIds.Concat(ids).Distinct()];
        IEnumerable<FakeLine> obeyed = orders.Take(MostLines).Select((order, turn) => new FakeLine(
            turn switch { 0 => order, 1 => $"{first.Text} {order}", _ => $"{order} {first.Text}" }, cited));
        return new FakeTelling(
            orders[0].Length < 100 ? $"{telling.Headline} {orders[0]}" : orders[0],
            [.. obeyed, .. telling.Lines.Take(1)]);
    }

    [GeneratedRegex(
        "ignore|instruct|system|prompt|assistant|write|include|add |say|repeat|mention|respond|tulis|abaikan|sertakan|"
        + "напиши|ігноруй|додай|повтори|игнорируй|добавь|translate|headline|reveal|forget|override|append",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(
        @"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|@\w{2,}|#\w{2,}|\+?\d[\d ()-]{7,}\d|t\.me/\w+"
        + @"|!?\[[^\]]+\]\([^)]+\)|<[^>]+>",
        RegexOptions.NonBacktracking)]
    private static partial Regex Effect();

    [GeneratedRegex(
        "[\"“«'](?<said>[^\"”»']{3,200})[\"”»']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
