namespace NewsBot.Summaries.Gate.Reading;

/// <summary>
/// A number in words as it grows: what stands below a thousand is gathered in a group, and each scale word puts its
/// group away ("двісті п'ятдесят" "тисяч" "сто"). A word that does not fit begins another number.
/// </summary>
internal sealed class NumberSum
{
    private const decimal Thousand = 1000;
    private decimal _put;
    private decimal _group;
    private decimal _last;

    /// <summary>What it comes to so far.</summary>
    public decimal Value => _put + _group;

    /// <summary>The last scale from a thousand on; nothing as large may follow.</summary>
    public decimal Scale { get; private set; } = decimal.MaxValue;

    /// <summary>Whether something is gathered that a scale word may multiply.</summary>
    public bool HasGroup => _group != 0;

    /// <summary>Begins with a number in figures, or with "a", "half a".</summary>
    public void Begin(decimal value) => _group = value;

    /// <summary>Whether there is room for <paramref name="part"/>: behind "twenty" for five, not for thirty.</summary>
    public bool Takes(decimal part)
    {
        if (part >= Thousand)
            return _group == 0 && part < Scale;
        decimal room = part < 10 ? 10 : part < 100 ? 100 : Thousand;
        bool isTeen = _group % 100 is >= 10 and < 20;
        return _group % room == 0 && !(part < 10 && isTeen);
    }

    /// <summary>Adds a word such as "fifty", "двісті" or "seribu"; false where it does not fit.</summary>
    public bool Add(decimal part)
    {
        if (!Takes(part))
            return false;
        if (part >= Thousand)
            (_put, Scale) = (_put + part, part);
        else
            (_group, _last) = (_group + part, part);
        return true;
    }

    /// <summary>"Dua belas" is twelve.</summary>
    public bool AddTeen() => Raise(10);

    /// <summary>"Dua puluh" is twenty.</summary>
    public bool AddTen() => Raise(_last * 9);

    /// <summary>Multiplies the group; false where there is none or the scales do not descend.</summary>
    public bool Multiply(decimal scale)
    {
        bool fits = scale < Thousand ? _group is > 0 and < 100 : _group > 0 && scale < Scale;
        if (!fits)
            return false;
        if (scale < Thousand)
            _group *= scale;
        else
            (_put, _group, Scale) = (_put + (_group * scale), 0, scale);
        _last = 0;
        return true;
    }

    private bool Raise(decimal by)
    {
        if (_last is < 1 or >= 10)
            return false;
        (_group, _last) = (_group + by, 0);
        return true;
    }
}
