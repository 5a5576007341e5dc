namespace NewsBot.Topics;

/// <summary>Collects the clues of one article.</summary>
internal sealed class ClueSearch(Topic topic, Gazetteer gazetteer)
{
    /// <summary>All clues, each once a part.</summary>
    public HashSet<Clue> Find(string title, string text, string language)
    {
        var clues = new HashSet<Clue>();
        var whole = new FoldedText($"{title}\n{text}");
        int body = whole.Words.FindIndex(word => word.Start > title.Length) is var first and >= 0
            ? first
            : whole.Words.Count;
        int lead = Math.Min(body + topic.File.Places.LeadWords, whole.Words.Count);
        AddNames(clues, whole, title.Length, lead, language);
        AddPhrases(clues, whole.Part(0, body), ArticlePart.Title, language);
        AddPhrases(clues, whole.Part(body, lead), ArticlePart.Lead, language);
        AddPhrases(clues, whole.Part(lead, whole.Words.Count), ArticlePart.Body, language);
        AddTogether(clues);
        return clues;
    }

    private static Clue Actor(CanonicalName name, ActorGroup group, ArticlePart part) =>
        new(ClueKind.Conflict, "", name.In("en"), group.Weight, part)
        {
            Side = group.Side,
            IsPerson = name.Kind == NameKind.Person,
        };

    /// <summary>"Putin and Zelensky must work it out themselves": there need not be a word of peace.</summary>
    private void AddTogether(HashSet<Clue> clues)
    {
        foreach (var part in clues.Where(clue => clue is { IsPerson: true, Side: not null })
            .GroupBy(clue => clue.Part)
            .Where(part => part.DistinctBy(clue => clue.Side, StringComparer.Ordinal).Count() > 1)
            .ToList())
        {
            clues.Add(new(ClueKind.Act, "", "persons of two sides together", topic.File.Together, part.Key));
        }
    }

    /// <summary>
    /// Title and text are searched together, so that a full name in one makes the surname sure in the other.
    /// </summary>
    private void AddNames(HashSet<Clue> clues, FoldedText whole, int title, int lead, string language)
    {
        int body = lead < whole.Words.Count ? whole.Words[lead].Start : whole.Text.Length;
        foreach (Mention mention in gazetteer.Find(whole.Text, whole.Words, language))
        {
            ArticlePart part = mention.Start <= title ? ArticlePart.Title
                : mention.Start < body ? ArticlePart.Lead
                : ArticlePart.Body;
            if (topic.Lexicon.Actors.TryGetValue(mention.Name.Id, out ActorGroup? group) && group.Weight > 0)
                clues.Add(Actor(mention.Name, group, part));
            foreach (Exclusion exclusion in topic.Lexicon.Excluded[mention.Name.Id])
                clues.Add(new(ClueKind.Other, exclusion.Name, mention.Name.In("en"), exclusion.Weight, part));
        }
    }

    private void AddPhrases(HashSet<Clue> clues, FoldedText text, ArticlePart part, string language)
    {
        foreach ((PhraseGroup group, int start, int length) in topic.Lexicon.Conflict.Find(text, language))
            clues.Add(new(ClueKind.Conflict, "", Quote(text.Text, start, length), group.Weight, part));
        IReadOnlyList<ActMention> acts = topic.Acts.Find(text, language);
        foreach (TopicAct act in acts.Select(act => topic.Acts.Get(act.Act)).Where(act => act.Weight > 0))
        {
            clues.Add(new(ClueKind.Act, "", act.In("en"), act.Weight, part)
            {
                IsEveryday = act.Everyday,
                Needs = act.Needs,
            });
        }

        // "Bodies of the dead returned": what tells of an act does not speak of something else besides.
        foreach ((Exclusion exclusion, int start, int length) in topic.Lexicon.Exclusions.Find(text, language)
            .Where(found => !acts.Any(act => act.Start <= found.Start
                && found.Start + found.Length <= act.Start + act.Length)))
            clues.Add(new(ClueKind.Other, exclusion.Name, Quote(text.Text, start, length), exclusion.Weight, part));
    }

    private static string Quote(string text, int start, int length) =>
        $"\"{text.Substring(start, length).ToLowerInvariant()}\"";
}
