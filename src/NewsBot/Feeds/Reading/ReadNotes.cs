namespace NewsBot.Feeds.Reading;

/// <summary>Collects what had to be repaired or left out: each remark once, and never more than a screenful.</summary>
internal sealed class ReadNotes
{
    private const int Most = 20;
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> All => _notes;

    public void Add(string note)
    {
        if (_notes.Count < Most && !_notes.Contains(note, StringComparer.Ordinal))
            _notes.Add(note);
    }
}
