namespace NewsBot.Text;

/// <summary>Small numbers by 32-bit hash: a few bytes each in the file, one probe or two in memory.</summary>
internal sealed class WeightTable
{
    private readonly uint[] _keys;
    private readonly sbyte[] _values;
    private readonly uint _mask;

    public WeightTable(IReadOnlyDictionary<uint, sbyte> weights)
    {
        int size = 16;
        while (size < weights.Count * 2)
            size *= 2;
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _values = new sbyte[size];
        foreach ((uint key, sbyte value) in weights)
            Put(key, value);
        Count = weights.Count;
    }

    public int Count { get; }

    /// <summary>The number stored for a hash; 0 where there is none.</summary>
    public sbyte this[uint key]
    {
        get
        {
            uint at = key & _mask;
            while (_keys[at] != key)
            {
                if (_keys[at] == 0)
                    return 0;
                at = (at + 1) & _mask;
            }
            return _values[at];
        }
    }

    public static WeightTable Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        var weights = new Dictionary<uint, sbyte>(count);
        uint key = 0;
        for (int i = 0; i < count; i++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            weights[key] = reader.ReadSByte();
        }
        return new WeightTable(weights);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        uint before = 0;
        foreach (int at in Enumerable.Range(0, _keys.Length).Where(i => _keys[i] != 0).OrderBy(i => _keys[i]))
        {
            writer.Write7BitEncodedInt((int)(_keys[at] - before));
            writer.Write(_values[at]);
            before = _keys[at];
        }
    }

    private void Put(uint key, sbyte value)
    {
        uint at = key & _mask;
        while (_keys[at] != 0)
            at = (at + 1) & _mask;
        _keys[at] = key;
        _values[at] = value;
    }
}
