using NewsBot.Stories;
using NewsBot.Summaries.Lexicons;
using NewsBot.Text;
using NewsBot.Topics;

namespace NewsBot.Summaries.Gate.Reading;

/// <summary>Reads a line or a source for the rules. Pure: the same text gives the same reading.</summary>
internal sealed class GateReader(Gazetteer gazetteer, Lexicon lexicon)
{
    /// <summary>A source, with what its neighbours tell of it.</summary>
    public GateReading Read(GateSource source)
    {
        GateReading read = Read(source.Text, source.Language, source.Day) with { Source = source };
        GateWords pronouns = GateLexicon.For(source.Language)["pronoun"];
        bool leans = Enumerable.Range(0, read.Tokens.Count).Any(at => pronouns.At(read.Tokens, at) > 0);
        return read with
        {
            Nearby = IsAnonymous(read) ? [.. Neighbours(source)] : [],
            Below = source.Before.Length == 0 && source.After.Length > 0
                ? [.. Names(source.After, source.Language, Words.Tokens(source.After))]
                : [],
            Meant = leans && source.Before.Length > 0
                ? [.. Names(source.Before, source.Language, Words.Tokens(source.Before))]
                : [],
        };
    }

    /// <summary>A text of its own.</summary>
    public GateReading Read(string text, string language, DateOnly day)
    {
        IReadOnlyList<Token> tokens = GluedFigures.Cut(Words.Tokens(text));
        var words = GateLexicon.For(language);
        IReadOnlyList<int> clauses = ClauseReader.Read(text, tokens, words);
        IReadOnlyList<DayMention> days = NewsDates.Find(text, day);
        GateName[] names = [.. Names(text, language, tokens)];
        var figures = new NumberReader(text, tokens, words);
        IReadOnlyList<GateNumber> numbers = figures.Read(days);
        string?[] keys = Keys(tokens, language, names, figures);
        IReadOnlyList<Quote> quotes = QuoteReader.Read(text);
        var claims = new ClaimReader(tokens, clauses, keys, names, words);
        return new GateReading
        {
            Text = text,
            Language = language,
            Tokens = tokens,
            Clauses = clauses,
            Names = names,
            Numbers = numbers,
            Counts = figures.Counts,
            Days = days,
            Quotes = quotes,
            Keys = keys,
            Claims = claims.Read(),
            Denials = claims.Denials,
            Speeches = new SpeechReader(text, tokens, clauses, names, words).Read(),
        };
    }

    /// <summary>Somebody speaks, and the sentence does not say who.</summary>
    private static bool IsAnonymous(GateReading read) =>
        (read.Speeches.Count > 0 || read.Quotes.Count > 0)
        && read.Speeches.All(speech => speech.Speaker is null);

    /// <summary>
    /// "He said" is told by the sentence before; a quotation that ends one sentence is told by the next.
    /// </summary>
    private IEnumerable<Speech> Neighbours(GateSource source)
    {
        foreach (string near in new[] { source.Before, source.After })
        {
            if (near.Length == 0)
                continue;
            GateReading read = Read(near, source.Language, source.Day);
            foreach (Speech speech in read.Speeches)
                yield return speech;
        }
    }

    private IEnumerable<GateName> Names(string text, string language, IReadOnlyList<Token> tokens)
    {
        GateWords governing = GateLexicon.For(language)["governed"];
        foreach (Mention mention in gazetteer.Find(text, language))
        {
            int first = IndexAt(tokens, mention.Start);
            int last = first;
            while (last < tokens.Count && tokens[last].Start < mention.Start + mention.Length)
                last++;
            if (first < tokens.Count)
            {
                yield return new GateName(mention.Name, first, Math.Max(1, last - first), mention.IsAdjective)
                {
                    IsGoverned = (first > 0 && governing.At(tokens, first - 1) > 0)
                        || Owns(text, language, tokens, Math.Max(first, last - 1)),
                    IsFixed = Cases.IsFixed(text.Substring(mention.Start, mention.Length)),
                    MayAct = language is not ("uk" or "ru")
                        || Cases.IsNominative(text.Substring(mention.Start, mention.Length), mention.Name, language),
                };
            }
        }
    }

    /// <summary>"Trump's plan angered Kyiv": the plan does it.</summary>
    private static bool Owns(string text, string language, IReadOnlyList<Token> tokens, int last) =>
        last + 1 < tokens.Count && tokens[last].Length > 2
        && text.AsSpan(tokens[last].Start, tokens[last].Length) is [.., '\'' or '’', 's']
        && GateLexicon.For(language)["owned"].At(tokens, last + 1) > 0;

    private static int IndexAt(IReadOnlyList<Token> tokens, int start)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start + tokens[i].Length > start)
                return i;
        }

        return tokens.Count;
    }

    private string?[] Keys(
        IReadOnlyList<Token> tokens, string language, GateName[] names, NumberReader figures)
    {
        string?[] keys = new string?[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Length > 3 && !Words.IsNumber(tokens[i].Text))
                keys[i] = "w:" + TermStems.Of(tokens[i].Text, language);
        }

        foreach (ConceptMention concept in lexicon.Find(tokens, language))
        {
            keys[concept.Token] = "c:" + concept.Concept;
            for (int i = 1; i < concept.Words; i++)
                keys[concept.Token + i] = null;
        }

        foreach ((string key, int first, int words) in figures.Keys)
        {
            Array.Clear(keys, first, words);
            keys[first] = key;
        }

        foreach (GateName name in names)
        {
            for (int i = 0; i < name.Words; i++)
                keys[name.Token + i] = i == 0 ? "n:" + name.Name.Id : null;
        }

        return keys;
    }
}
