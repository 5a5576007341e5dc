namespace NewsBot.Topics;

/// <summary>A text cut into words, each as it is compared: what several lexicons search one after the other.</summary>
internal sealed class FoldedText
{
    public FoldedText(string text)
    {
        Text = text;
        Words = Word.Of(text);
        Folded = new string[Words.Count];
        for (int at = 0; at < Folded.Length; at++)
        {
            Folded[at] = string.Create(
                Words[at].Length, (text, Words[at]), static (span, word) => Word.Fold(word.Item2.In(word.text), span));
        }
    }

    private FoldedText(FoldedText whole, int from, int until)
    {
        Text = whole.Text;
        Words = whole.Words[from..until];
        Folded = whole.Folded[from..until];
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public string[] Folded { get; }

    /// <summary>Some of its words, as a text of their own; places stay those of the whole.</summary>
    public FoldedText Part(int from, int until) => new(this, from, until);
}
