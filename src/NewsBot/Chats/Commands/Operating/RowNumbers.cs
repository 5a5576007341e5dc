using System.Collections.Frozen;
using System.Globalization;

namespace NewsBot.Chats.Commands.Operating;

/// <summary>Reads numbers that a list showed, such as <c>#12</c>.</summary>
internal static class RowNumbers
{
    /// <summary>Words for all of them, in three languages.</summary>
    public static readonly FrozenSet<string> All =
        new[] { "all", "semua", "всі", "усі", "все", "усе" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers; none where one of the words is no number.</summary>
    public static long[] Read(IEnumerable<string> words)
    {
        long?[] read = [.. words.Select(Read)];
        return read.Contains(null) ? [] : [.. read.OfType<long>().Distinct()];
    }

    /// <summary>One number; null where the word is none.</summary>
    public static long? Read(string word) =>
        long.TryParse(
            word.TrimStart('#').TrimEnd(','), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
