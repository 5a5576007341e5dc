using NewsBot.Summaries.Lexicons;
using NewsBot.Topics;

namespace NewsBot.Summaries.Frames;

/// <summary>
/// Joins offices, adjectives and names to whom they mean: "US President Donald Trump" is Trump, "Russian and Ukrainian
/// negotiators" are Russia and Ukraine, "Trump's envoy" and "the Ukrainian president" are strangers, so that nothing
/// that an aide or an unnamed officer did is told of somebody else.
/// </summary>
public sealed class Chunker(FrameLexicon lexicon, Capitals capitals)
{
    /// <summary>The tokens with each group of this kind replaced by one token, or by its members.</summary>
    public List<ReadToken> Join(List<ReadToken> tokens)
    {
        var joined = new List<ReadToken>(tokens.Count);
        for (int at = 0; at < tokens.Count;)
            at = Step(tokens, at, joined);
        return joined;
    }

    private int Step(List<ReadToken> tokens, int start, List<ReadToken> joined)
    {
        int end = start;
        while (end < tokens.Count && IsPart(tokens, end))
            end++;
        List<ReadToken> run = tokens.GetRange(start, end - start);
        bool titled = run.Exists(token => IsOffice(token) || IsTeam(token)) || run.Exists(IsPossessive);
        if (run.Count < 2 || !titled)
        {
            joined.Add(Plain(tokens[start]));
            return start + 1;
        }

        if (run.TrueForAll(token => token.Name is null))
            return Unnamed(tokens, start, end, joined);
        joined.AddRange(run.Exists(IsTeam) ? Team(run) : Titled(run));
        return SkipStranger(tokens, end, joined);
    }

    /// <summary>An office with no name at all: it stays a stranger, with the unknown name behind it.</summary>
    private int Unnamed(List<ReadToken> tokens, int start, int end, List<ReadToken> joined)
    {
        if (!IsOffice(tokens[start]))
        {
            joined.Add(Plain(tokens[start]));
            return start + 1;
        }

        joined.Add(Stranger(tokens[start]));
        return SkipStranger(tokens, end, joined);
    }

    private static int SkipStranger(List<ReadToken> tokens, int at, List<ReadToken> joined)
    {
        if (joined[^1].Kind != TokenKind.Stranger)
            return at;
        while (at < tokens.Count && tokens[at] is { Kind: TokenKind.Word } word && char.IsUpper(word.Text[0]))
            at++;
        return at;
    }

    private bool IsPart(List<ReadToken> tokens, int at)
    {
        ReadToken token = tokens[at];
        if (token.Name is not null || IsOffice(token) || IsTeam(token))
            return true;
        if (IsPossessive(token))
            return at > 0 && tokens[at - 1].Name is not null;
        bool of = token.Kind == TokenKind.Word && lexicon.TeamOf.Contains(token.Text.ToLowerInvariant());
        if (of && at > 0 && at + 1 < tokens.Count && IsOffice(tokens[at - 1]) && IsOffice(tokens[at + 1]))
            return true;
        if (of && at > 0 && at + 1 < tokens.Count && IsTeam(tokens[at - 1]) && tokens[at + 1].Name is not null)
            return true;
        bool joins = token.Kind == TokenKind.Word && lexicon.Conjunctions.Contains(token.Text.ToLowerInvariant());
        return joins && at > 0 && at + 1 < tokens.Count
            && tokens[at - 1].Name is { Kind: not NameKind.Person } && JoinsTeam(tokens, at);
    }

    /// <summary>
    /// "Russian and Ukrainian negotiators": the conjunction is inside only where a team stands around both.
    /// </summary>
    private bool JoinsTeam(List<ReadToken> tokens, int at)
    {
        if (tokens[at + 1].Name is not { Kind: not NameKind.Person })
            return false;
        bool after = at + 2 < tokens.Count && IsTeam(tokens[at + 2]);
        bool before = at > 1 && (IsTeam(tokens[at - 2])
            || (at > 2 && IsTeam(tokens[at - 3]) && lexicon.TeamOf.Contains(tokens[at - 2].Text.ToLowerInvariant())));
        return after || before;
    }

    private ReadToken Plain(ReadToken token)
    {
        if (token.Name is not { } name)
            return token;
        if (token.IsAdjective)
            return token with { Kind = TokenKind.Adjective };
        if (name.Kind == NameKind.Place)
        {
            return capitals.CountryOf(name) is { } country
                ? token with { Kind = TokenKind.Actor, Name = country, Site = name }
                : token with { Kind = TokenKind.Place, Site = name };
        }

        return token with { Kind = TokenKind.Actor };
    }

    /// <summary>
    /// The members of a delegation, each as its country; with a person, the person's country. Where the delegation
    /// stands in the nominative ("Делегації України та США"), so do they.
    /// </summary>
    private IEnumerable<ReadToken> Team(List<ReadToken> run)
    {
        List<ReadToken> named = [.. run.Where(token => token.Name is not null)];
        if (IsOffice(run[^1]) && !IsTeam(run[^1]))
            return [Stranger(run[0])];
        if (named[^1].Name!.Kind == NameKind.Person && !IsTeam(run[^1]) && named.Count > 1)
            return [Actor(run, named[^1])];
        if (named.Exists(token => token.Name!.Kind == NameKind.Person && token.Name.Country is null))
            return [Stranger(run[0])];
        bool isSubject = lexicon.Words("team subject").Contains(run[0].Text.ToLowerInvariant());
        return named.Select(token => token.Name is { Kind: NameKind.Person, Country: { } country }
                ? token with { Name = capitals.Country(country) ?? token.Name }
                : token)
            .Select(token => isSubject ? token with { Text = token.Name!.In(lexicon.Language) } : token)
            .DistinctBy(token => token.Name!.Id, StringComparer.Ordinal)
            .SelectMany((token, index) => index == 0
                ? [Member(token)]
                : new[] { new ReadToken(TokenKind.Word, lexicon.Conjunction, token.Start, 0), Member(token) });
    }

    private ReadToken Member(ReadToken token)
    {
        ReadToken plain = Plain(token);
        return plain with { Kind = TokenKind.Actor, Site = null, Voice = plain.Name };
    }

    private IEnumerable<ReadToken> Titled(List<ReadToken> run)
    {
        ReadToken last = run[^1];
        if (last.Name is not { Kind: NameKind.Person } person)
            return IsPossessive(last) || !run.Exists(IsOffice) ? run.Select(Plain) : [Spokesman(run)];
        bool ofLeader = Leaders.IsLeader(person)
            && run.Where((token, at) => IsOneOf(lexicon.Aides, token)
                && !(at + 1 < run.Count && IsOneOf(lexicon.Words("title"), run[at + 1]))).Any();
        return ofLeader ? [Stranger(run[0])] : [Actor(run, last)];
    }

    private static ReadToken Actor(List<ReadToken> run, ReadToken name) =>
        name with { Kind = TokenKind.Actor, Start = run[0].Start, Length = name.Start + name.Length - run[0].Start };

    /// <summary>Whoever speaks for one body or country by office; any other stranger speaks for nobody.</summary>
    private ReadToken Spokesman(List<ReadToken> run)
    {
        CanonicalName?[] names = [.. run.Where(token => token.Name is not null).Select(token => Plain(token).Name)];
        bool speaks = run.Exists(token => IsOneOf(lexicon.Words("spokesman"), token));
        return names is [{ Kind: NameKind.Body or NameKind.Country } whole] && speaks
            ? Stranger(run[0]) with { Voice = whole }
            : Stranger(run[0]);
    }

    private static ReadToken Stranger(ReadToken first) => first with { Kind = TokenKind.Stranger, Name = null };

    private static bool IsOneOf(HashSet<string> words, ReadToken token) =>
        words.Contains(token.Text.ToLowerInvariant());

    private bool IsOffice(ReadToken token) => token.Kind == TokenKind.Word && IsOneOf(lexicon.Offices, token);

    private bool IsTeam(ReadToken token) => token.Kind == TokenKind.Word && IsOneOf(lexicon.Teams, token);

    private static bool IsPossessive(ReadToken token) =>
        token.Kind == TokenKind.Word && string.Equals(token.Text, "'s", StringComparison.Ordinal);
}
