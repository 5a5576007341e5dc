using NewsBot.Summaries.Frames;
using NewsBot.Topics;

namespace NewsBot.Tests.Summaries;

public sealed class FrameTable
{
    private static readonly DateOnly Published = new(2025, 2, 12);

    public static TheoryData<string> Rows
    {
        get
        {
            using var reader = new StreamReader(
                typeof(FrameTable).Assembly.GetManifestResourceStream("Summaries.frames.txt")!);
            return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_states_what_the_table_says_or_nothing(string row)
    {
        string[] cells = row.Split('|');
        FrameReading read = Some.Extractor.Read(cells[1], cells[0], Published);
        Frame? frame = read.Frames.Count > 0 ? read.Frames[0] : null;
        if (cells[2] == "-")
        {
            Assert.True(frame is null, $"{cells[1]} → {frame} from {read.Reading.Code}");
            return;
        }

        Assert.True(frame is not null, $"{read.Refusal}: {read.Reading.Code}");
        Assert.Equal(cells[2], $"{frame.Act}.{frame.State}".ToLowerInvariant());
        Assert.Equal(Cell(cells, 3), string.Join(',', frame.Actors.Select(Short)));
        Assert.Equal(Cell(cells, 4), string.Join(',', frame.Counterparts.Select(Short)));
        Assert.Equal(Cell(cells, 5), string.Join(';', Slots(frame)));
        Assert.Equal(Cell(cells, 6), $"{frame.Date:yyyy-MM-dd}");
    }

    [Fact]
    public void The_table_holds_eighty_sentences_and_more() => Assert.True(Rows.Count >= 80);

    private static string Cell(string[] cells, int index) => index < cells.Length ? cells[index] : "";

    private static string Short(CanonicalName name) => name.Id[(name.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<string> Slots(Frame frame)
    {
        if (frame.Claimant is { } claimant)
            yield return "claimant=" + Short(claimant);
        if (frame.Object is { } what)
            yield return "object=" + what.Kind;
        if (frame.Quantity is { } count)
            yield return "number=" + count.Value;
        if (frame.Object?.Owner is { } owner)
            yield return "owner=" + Short(owner);
        if (frame.Place is { } place)
            yield return "place=" + Short(place);
        if (frame.Purpose is { } purpose)
            yield return "purpose=" + purpose;
        if (frame.Reporter is { } reporter)
            yield return "reporter=" + reporter.Name;
    }
}
