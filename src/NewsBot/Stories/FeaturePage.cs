using NewsBot.Text;

namespace NewsBot.Stories;

/// <summary>A title and text as one page of words, with the places where title and lead end.</summary>
internal sealed class FeaturePage
{
    private const int LeadWords = 55;
    private const double TitleWeight = 3, LeadWeight = 2;

    public FeaturePage(string text, int titleLength, string language)
    {
        Text = text;
        Language = language;
        Tokens = Words.Tokens(text);
        TitleEnd = IndexAfter(titleLength);
        LeadEnd = Math.Min(Tokens.Count, TitleEnd + LeadWords);
        Head = LeadEnd == Tokens.Count ? text : text[..Tokens[LeadEnd].Start];
    }

    public string Text { get; }

    public string Language { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Index of the first word after the title.</summary>
    public int TitleEnd { get; }

    /// <summary>Index of the first word after the lead.</summary>
    public int LeadEnd { get; }

    /// <summary>Title and lead as text.</summary>
    public string Head { get; }

    /// <summary>What a word counts by its place.</summary>
    public double WeightAt(int token) => token < TitleEnd ? TitleWeight : token < LeadEnd ? LeadWeight : 1;

    /// <summary>Index of the first word that begins at or after a character.</summary>
    public int IndexAfter(int character)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Start < character)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether a word is written with a capital first.</summary>
    public bool IsCapital(int token) => char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>Whether a word begins a sentence, a line or a quotation.</summary>
    public bool BeginsSentence(int token)
    {
        for (int at = Tokens[token].Start - 1; at >= 0; at--)
        {
            char c = Text[at];
            if (c is '\n' or '.' or '!' or '?' or ':' or '"' or '\u201C' or '\u00AB' or '\u2018' or '\'' or '`'
                or '\u2022')
                return true;
            if (!char.IsWhiteSpace(c) && c is not ('(' or '-' or '\u2013' or '\u2014'))
                return false;
        }

        return true;
    }
}
