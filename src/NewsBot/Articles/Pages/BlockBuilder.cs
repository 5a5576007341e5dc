using System.Text;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Collects inline text until a block ends; drops links to other articles that were put into the text.
/// </summary>
internal sealed class BlockBuilder
{
    private readonly List<Run> _runs = [];

    /// <summary>Adds text of one style.</summary>
    public void Add(string text, bool link, bool strong)
    {
        if (text.Length > 0)
            _runs.Add(new Run(text, link, strong));
    }

    /// <summary>Whether what was collected ends as a sentence does, or there is nothing.</summary>
    public bool EndsSentence()
    {
        int last = _runs.FindLastIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        return last < 0 || Sentences.Ends(_runs[last].Text);
    }

    /// <summary>Ends the block.</summary>
    /// <returns>Its text and figures; nothing where a reader sees nothing.</returns>
    public Block? End(BlockKind kind, Region region)
    {
        if (_runs.Count == 0)
            return null;
        InlineLinks.Remove(_runs);
        var text = new StringBuilder();
        int links = 0, strong = 0;
        bool atStart = true;
        foreach (Run run in _runs)
        {
            int before = text.Length;
            VisibleText.Append(text, run.Text);
            int added = text.Length - before;
            links += run.Link ? added : 0;
            atStart &= run.Strong || added == 0;
            strong += atStart ? added : 0;
        }

        _runs.Clear();
        string line = text.ToString().TrimEnd(' ');
        return line.Length == 0
            ? null
            : new Block(line, kind, Math.Min(links, line.Length), Math.Min(strong, line.Length), region);
    }
}

/// <summary>Inline text of one style.</summary>
/// <param name="Text">As it stands in the page.</param>
/// <param name="Link">Whether it is a link.</param>
/// <param name="Strong">Whether it stands out.</param>
internal readonly record struct Run(string Text, bool Link, bool Strong);
