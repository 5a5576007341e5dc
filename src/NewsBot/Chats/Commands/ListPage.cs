using System.Globalization;
using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Commands;

/// <summary>One page of a long list.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
/// <param name="Size">Items a page.</param>
internal sealed record ListPage(int Number, int Count, int Size)
{
    /// <summary>Items before it.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The page that was asked for; the nearest there is where the list is shorter.</summary>
    /// <param name="words">Its number comes first; anything else means the first page.</param>
    /// <param name="items">How many items the list has.</param>
    /// <param name="size">Items a page.</param>
    public static ListPage Of(IReadOnlyList<string> words, long items, int size)
    {
        int count = (int)Math.Clamp((items + size - 1) / size, 1, int.MaxValue / size);
        string? wanted = words is [var first, ..] ? first : null;
        int number = int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 1;
        return new ListPage(Math.Clamp(number, 1, count), count, size);
    }

    /// <summary>True for a word that names a page.</summary>
    public static bool IsNumber(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;

    /// <summary>Rows of buttons to the pages before and behind; none where there is only one.</summary>
    /// <param name="command">What is asked for a page, such as <c>audit</c>; the number is put behind it.</param>
    public IReadOnlyList<IReadOnlyList<MessageButton>> Buttons(string command)
    {
        if (Count == 1)
            return [];
        var row = new List<MessageButton>();
        if (Number > 1)
            row.Add(To("◀", Number - 1));
        row.Add(To(string.Create(CultureInfo.InvariantCulture, $"{Number} / {Count}"), Number));
        if (Number < Count)
            row.Add(To("▶", Number + 1));
        return [row];

        MessageButton To(string text, int page) =>
            new(text, string.Create(CultureInfo.InvariantCulture, $"{command} {page}"));
    }
}
