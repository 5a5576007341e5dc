using System.Globalization;
using ScottPlot;

namespace NewsBot.Digests.Timelines;

/// <summary>
/// Draws a timeline: a bar a day, and a numbered mark for each event above the day it stands for. The numbers are those
/// of the list below the picture. Dates are day and month in digits, which every reader knows.
/// </summary>
public static class TimelinePicture
{
    private const string Font = "DejaVu Sans";
    private const int Width = 1000;
    private const int Height = 520;
    private const int MostLabels = 14;
    private const int MarkSize = 28;
    private const double MarkStep = 0.1; // Of the highest bar.

    private static readonly Color Paper = Color.FromHex("#FFFFFF");
    private static readonly Color Ink = Color.FromHex("#3C4650");
    private static readonly Color Faint = Color.FromHex("#E3E8ED");
    private static readonly Color Day = Color.FromHex("#A9C4E0");
    private static readonly Color MarkedDay = Color.FromHex("#3B6EA5");
    private static readonly Color Mark = Color.FromHex("#B5432B");

    /// <summary>The picture.</summary>
    /// <param name="timeline">What it shows.</param>
    /// <param name="title">What stands above it.</param>
    /// <returns>A PNG of 1000 by 520 pixels.</returns>
    public static byte[] Draw(Timeline timeline, string title)
    {
        using var plot = new Plot();
        double highest = Math.Max(1, timeline.Days.Max(day => day.Articles));
        AddBars(plot, timeline);
        double height = Math.Max(highest * 1.06, AddMarks(plot, timeline, highest));
        plot.Axes.SetLimits(-0.7, timeline.Days.Count - 0.3, 0, height);
        Label(plot, timeline, highest);
        Dress(plot, title);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    private static void AddBars(Plot plot, Timeline timeline)
    {
        HashSet<DateOnly> marked = [.. timeline.Events.Select(one => one.Day)];
        Bar[] bars =
        [
            .. timeline.Days.Select((day, index) => new Bar
            {
                Position = index,
                Value = day.Articles,
                Size = 0.78,
                FillColor = marked.Contains(day.Day) ? MarkedDay : Day,
                LineWidth = 0,
            }),
        ];
        plot.Add.Bars(bars);
    }

    /// <summary>Marks that would cover each other stand above each other; gives how high the highest is.</summary>
    private static double AddMarks(Plot plot, Timeline timeline, double highest)
    {
        double wide = MarkSize * 1.1 * timeline.Days.Count / Width; // Of a mark, in days.
        double step = highest * MarkStep;
        var placed = new List<(int Day, double Height)>();
        foreach ((int index, TimelineEvent one) in timeline.Events.Index())
        {
            int at = one.Day.DayNumber - timeline.Days[0].Day.DayNumber;
            double top = timeline.Days[at].Articles;
            double height = top + (step * 0.6);
            while (placed.Exists(mark => at - mark.Day < wide && Math.Abs(mark.Height - height) < step))
                height += step / 4;
            placed.Add((at, height));
            AddMark(plot, index + 1, at, top, height);
        }

        return placed.Select(mark => mark.Height + (step * 0.6)).DefaultIfEmpty(highest).Max();
    }

    private static void AddMark(Plot plot, int number, int at, double top, double height)
    {
        plot.Add.Line(at, top, at, height).LineStyle = new LineStyle { Color = Mark, Width = 1.5f };
        plot.Add.Marker(at, height, MarkerShape.FilledCircle, MarkSize, Mark);
        var text = plot.Add.Text(number.ToString(CultureInfo.InvariantCulture), at, height);
        (text.LabelFontName, text.LabelFontSize, text.LabelBold) = (Font, 14, true);
        (text.LabelFontColor, text.LabelAlignment, text.OffsetY) = (Paper, Alignment.MiddleCenter, 3);
    }

    private static void Label(Plot plot, Timeline timeline, double highest)
    {
        int step = (timeline.Days.Count + MostLabels - 1) / MostLabels;
        // Counted back from the end, so that the last day is always named.
        int last = timeline.Days.Count - 1;
        int[] named = [.. Enumerable.Range(0, timeline.Days.Count).Where(i => (last - i) % step == 0)];
        plot.Axes.Bottom.SetTicks(
            [.. named.Select(i => (double)i)],
            [.. named.Select(i => timeline.Days[i].Day.ToString("dd'.'MM", CultureInfo.InvariantCulture))]);
        double each = Round(highest / 5);
        double[] counts = [.. Enumerable.Range(0, (int)(highest / each) + 1).Select(i => i * each)];
        plot.Axes.Left.SetTicks(counts, [.. counts.Select(count => count.ToString("0", CultureInfo.InvariantCulture))]);
    }

    /// <summary>The next of 1, 2, 5, 10, 20 ...</summary>
    private static double Round(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, step))));
        double digit = Math.Max(1, step) / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private static void Dress(Plot plot, string title)
    {
        plot.FigureBackground.Color = Paper;
        plot.DataBackground.Color = Paper;
        plot.Axes.Title.Label.Text = title;
        plot.Axes.Title.Label.FontSize = 20;
        plot.Axes.Title.Label.ForeColor = Ink;
        plot.Axes.Color(Ink);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
        plot.Axes.Left.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Faint;
        plot.Font.Set(Font);
        plot.Layout.Fixed(new PixelPadding(left: 55, right: 30, bottom: 40, top: 55));
    }
}
