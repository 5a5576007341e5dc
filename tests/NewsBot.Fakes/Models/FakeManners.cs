namespace NewsBot.Fakes.Models;

/// <summary>How a fake model behaves: from what it is asked to what it answers.</summary>
public delegate FakeAnswer FakeManner(FakeStory asked);

/// <summary>The manners that models have.</summary>
public static class FakeManners
{
    private const int MostLines = 3;

    /// <summary>Says what it knows to be in the sentences, in every language, each line with its source.</summary>
    public static FakeAnswer Faithful(FakeStory asked) => FakeAnswer.Of(Tell(asked, FakeFact.OfSeeds));

    /// <summary>As it is asked, but with one thing made false in every line where there is such a thing.</summary>
    public static FakeManner False(Func<string, string, string> change) => asked => FakeAnswer.Of(
        Tell(asked, FakeFact.OfSeeds).ToDictionary(
            telling => telling.Key,
            telling => new FakeTelling(
                change(telling.Value.Headline, telling.Key),
                [.. telling.Value.Lines.Select(line => line with { Text = change(line.Text, telling.Key) })])));

    /// <summary>First wrong, then right when it is told why.</summary>
    public static FakeManner Repentant(FakeManner first) => asked => asked.IsRepair ? Faithful(asked) : first(asked);

    /// <summary>Slow, else as <paramref name="manner"/>.</summary>
    public static FakeManner Slow(TimeSpan delay, FakeManner manner) => asked => manner(asked) with { Delay = delay };

    /// <summary>Stops in the middle.</summary>
    public static FakeAnswer Truncated(FakeStory asked)
    {
        FakeAnswer whole = Faithful(asked);
        return whole with { Text = whole.Text[..(whole.Text.Length / 2)], Finish = "length" };
    }

    /// <summary>Says everything in the first language.</summary>
    public static FakeAnswer WrongLanguage(FakeStory asked)
    {
        IReadOnlyDictionary<string, FakeTelling> told = Tell(asked, FakeFact.OfSeeds);
        return FakeAnswer.Of(told.Keys.ToDictionary(language => language, _ => told[asked.Languages[0]]));
    }

    /// <summary>Will not do it.</summary>
    public static FakeAnswer Refusing(FakeStory asked) =>
        new() { Text = "I'm sorry, but I can't help with summarizing news about this conflict." };

    /// <summary>Refuses inside the form.</summary>
    public static FakeAnswer RefusingInForm(FakeStory asked) => FakeAnswer.Of(asked.Languages.ToDictionary(
        language => language,
        _ => new FakeTelling(
            "As an AI language model I cannot summarize this story",
            [new FakeLine("I'm sorry, but I can't help with that request about Ukraine.", [First(asked)])])));

    /// <summary>Fails with a status of HTTP.</summary>
    public static FakeManner Failing(int status, params (string Name, string Value)[] headers) => _ => new FakeAnswer
    {
        Status = status,
        Headers = headers.ToDictionary(header => header.Name, header => header.Value),
    };

    /// <summary>The tellings of a model that knows some facts.</summary>
    public static IReadOnlyDictionary<string, FakeTelling> Tell(FakeStory asked, IReadOnlyList<FakeFact> facts)
    {
        (FakeFact Fact, string Id)[] known =
        [
            .. facts.Where(fact => asked.Languages.All(fact.Lines.ContainsKey))
                .Select(fact => (fact, asked.Sentences.FirstOrDefault(sentence => fact.IsIn(sentence.Text))?.Id))
                .Where(found => found.Item2 is not null)
                .Select(found => (found.fact, found.Item2!))
                .Take(MostLines),
        ];
        return asked.Languages.ToDictionary(
            language => language,
            language => known.Length == 0
                ? Copied(asked)
                : new FakeTelling(
                    known[0].Fact.Lines[language].TrimEnd('.'),
                    [.. known.Select(one => new FakeLine(one.Fact.Lines[language], [one.Id]))]));
    }

    private static FakeTelling Copied(FakeStory asked)
    {
        ShownSentence[] first = [.. asked.Sentences.Take(MostLines)];
        return new FakeTelling(
            first.Length > 0 ? first[0].Text : "Nothing",
            [.. first.Select(sentence => new FakeLine(sentence.Text, [sentence.Id]))]);
    }

    private static string First(FakeStory asked) => asked.Sentences.Count > 0 ? asked.Sentences[0].Id : "s1";
}
