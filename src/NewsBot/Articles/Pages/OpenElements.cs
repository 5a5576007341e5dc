using static NewsBot.Articles.Pages.ElementKinds;

namespace NewsBot.Articles.Pages;

/// <summary>
/// Follows which elements are open as a parser would, closely enough to know how deep the tree gets and how many
/// elements the parser makes. The latter can be many more than there are tags: a parser opens every unclosed
/// formatting element anew in each block that follows. Where it is in doubt it takes an element for open.
/// </summary>
internal sealed class OpenElements
{
    private const int MostAlike = 3; // HTML standard, 13.2.4.3 ("Noah's Ark clause")

    private readonly List<Opened> _open = [];

    /// <summary>How many elements are open now.</summary>
    public int Depth => _open.Count;

    /// <summary>How many elements the parser has made so far.</summary>
    public int Made { get; private set; }

    public void Start(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        if (TableElements.Contains(name) && name is not ("table" or "TABLE") && !IsWithin("table", "template"))
            return; // a parser passes over parts of a table that stand outside of one
        Made++;
        if (VoidElements.Contains(name) || (attributes.EndsWith("/") && IsWithin("svg", "math")))
            return;
        if (ClosedByNext.Contains(name))
            CloseLast(name);
        else if (BlockElements.Contains(name))
            CloseLast("p");
        else if (name is "a" or "A")
            Remove(name);
        bool formatting = FormattingElements.Contains(name);
        int alike = formatting ? string.GetHashCode(attributes, StringComparison.Ordinal) : 0;
        if (formatting)
            KeepThreeAlike(name, alike);
        _open.Add(new Opened(Interned(name), alike, formatting));
    }

    public void End(ReadOnlySpan<char> name)
    {
        if (FormattingElements.Contains(name) || name is "form")
            Remove(name);
        else if (TableElements.Contains(name))
            CloseThrough(name, static open => open is not ("table" or "template" or "svg" or "math"));
        else if (name is "li")
            CloseThrough(name, static open => !BoundaryElements.Contains(open) && open is not ("ul" or "ol"));
        else if (name is "p")
            CloseThrough(name, static open => !BoundaryElements.Contains(open) && open is not "button");
        else if (BlockElements.Contains(name) || BoundaryElements.Contains(name))
            CloseThrough(name, static open => !BoundaryElements.Contains(open));
        else
            CloseThrough(name, static open => FormattingElements.Contains(open) || OrdinaryElements.Contains(open));
    }

    private static string Interned(ReadOnlySpan<char> name) =>
        FormattingElements.TryGetValue(name, out string? known) || BlockElements.TryGetValue(name, out known)
        || TableElements.TryGetValue(name, out known) || OrdinaryElements.TryGetValue(name, out known)
            ? known
            : name[..Math.Min(40, name.Length)].ToString().ToLowerInvariant();

    private bool IsWithin(string one, string other)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == one || _open[i].Name == other)
                return true;
        }

        return false;
    }

    private void CloseLast(ReadOnlySpan<char> name)
    {
        if (TableElements.Contains(name))
            CloseThrough(name, static open => IsInline(open) || open is "td" or "th" or "tr");
        else
            CloseThrough(name, IsInline);
    }

    private static bool IsInline(string name) =>
        name is "p" || FormattingElements.Contains(name) || OrdinaryElements.Contains(name);

    /// <summary>Pops up to the newest of that name, if only passable ones are in the way.</summary>
    private void CloseThrough(ReadOnlySpan<char> name, Predicate<string> passable)
    {
        int at = _open.Count - 1;
        while (at >= 0 && !Is(at, name))
        {
            if (!passable(_open[at].Name))
                return;
            at--;
        }

        if (at < 0)
            return;
        List<Opened>? again = null;
        for (int i = at + 1; i < _open.Count; i++)
        {
            if (_open[i].Reopens)
                (again ??= []).Add(_open[i]);
        }

        _open.RemoveRange(at, _open.Count - at);
        if (again is null)
            return;
        Made += again.Count;
        _open.AddRange(again);
    }

    private void Remove(ReadOnlySpan<char> name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (Is(i, name))
            {
                Made += i == _open.Count - 1 ? 0 : 1; // the adoption agency copies it
                _open.RemoveAt(i);
                return;
            }

            if (BoundaryElements.Contains(_open[i].Name))
                return;
        }
    }

    private void KeepThreeAlike(ReadOnlySpan<char> name, int alike)
    {
        int seen = 0, oldest = -1;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Reopens && _open[i].Alike == alike && Is(i, name))
            {
                seen++;
                oldest = i;
            }
        }

        if (seen >= MostAlike)
            _open[oldest] = _open[oldest] with { Reopens = false };
    }

    private bool Is(int at, ReadOnlySpan<char> name) => name.Equals(_open[at].Name, StringComparison.OrdinalIgnoreCase);

    private readonly record struct Opened(string Name, int Alike, bool Reopens);
}
