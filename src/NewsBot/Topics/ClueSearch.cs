namespace NewsBot.Topics;

/// <summary>Collects the clues of one article.</summary>
internal sealed class ClueSearch(Topic topic, Gazetteer gazetteer)
{
    /// <summary>All clues, each once a part.</summary>
    public HashSet<Clue> Find(string title, string text, string language)
    {
        var clues = new HashSet<Clue>();
        int lead = LengthOfLead(text);
        AddNames(clues, title, text, lead, language);
        AddPhrases(clues, title, ArticlePart.Title, language);
        AddPhrases(clues, text[..lead], ArticlePart.Lead, language);
        AddPhrases(clues, text[lead..], ArticlePart.Body, language);
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

    private int LengthOfLead(string text)
    {
        List<Word> words = Word.Of(text);
        return words.Count > topic.File.Places.LeadWords ? words[topic.File.Places.LeadWords - 1].End : text.Length;
    }

    /// <summary>
    /// Title and text are searched together, so that a full name in one makes the surname sure in the other.
    /// </summary>
    private void AddNames(HashSet<Clue> clues, string title, string text, int lead, string language)
    {
        int textStart = title.Length + 1;
        foreach (Mention mention in gazetteer.Find($"{title}\n{text}", language))
        {
            ArticlePart part = mention.Start < textStart ? ArticlePart.Title
                : mention.Start < textStart + lead ? ArticlePart.Lead
                : ArticlePart.Body;
            if (topic.Lexicon.Actors.TryGetValue(mention.Name.Id, out ActorGroup? group) && group.Weight > 0)
                clues.Add(Actor(mention.Name, group, part));
            foreach (Exclusion exclusion in topic.Lexicon.Excluded[mention.Name.Id])
                clues.Add(new(ClueKind.Other, exclusion.Name, mention.Name.In("en"), exclusion.Weight, part));
        }
    }

    private void AddPhrases(HashSet<Clue> clues, string text, ArticlePart part, string language)
    {
        var folded = new FoldedText(text);
        foreach ((PhraseGroup group, int start, int length) in topic.Lexicon.Conflict.Find(folded, language))
            clues.Add(new(ClueKind.Conflict, "", Quote(text, start, length), group.Weight, part));
        foreach (ActMention act in topic.Acts.Find(folded, language))
        {
            TopicAct found = topic.Acts.Get(act.Act);
            if (found.Weight > 0)
                clues.Add(new(ClueKind.Act, "", found.In("en"), found.Weight, part) { IsEveryday = found.Everyday });
        }

        foreach ((Exclusion exclusion, int start, int length) in topic.Lexicon.Exclusions.Find(folded, language))
            clues.Add(new(ClueKind.Other, exclusion.Name, Quote(text, start, length), exclusion.Weight, part));
    }

    private static string Quote(string text, int start, int length) =>
        $"\"{text.Substring(start, length).ToLowerInvariant()}\"";
}
