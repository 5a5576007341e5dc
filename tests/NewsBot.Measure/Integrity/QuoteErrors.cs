using System.Text.RegularExpressions;
using NewsBot.Summaries;

namespace NewsBot.Measure.Integrity;

/// <summary>Makes quotations say what nobody said.</summary>
internal static class QuoteErrors
{
    /// <summary>Each change of a quotation, and sometimes one that nobody said.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(FaithfulLine line, Random random)
    {
        string text = line.Line.Text;
        var quoted = new Regex("[\"“«](?<said>[^\"”»]{6,})[\"”»]", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (Match match in quoted.Matches(text))
        {
            Group said = match.Groups["said"];
            string[] words = said.Value.Split(' ');
            string With(string[] now) =>
                ErrorSeeder.Replaced(text, said.Index, said.Length, string.Join(' ', now));

            for (int i = 0; i < words.Length && words.Length > 1; i++)
            {
                string[] fewer = [.. words.Where((_, at) => at != i)];
                if (i > 0 && i < words.Length - 1)
                    yield return ("quotation", With(fewer));
                string[] other = [.. words];
                other[i] = ErrorWords.Other[line.Line.Language][random.Next(3)];
                yield return ("quotation", With(other));
            }
        }

        if (line.Line.Maker == LineEngine.Model && random.Next(4) == 0)
            yield return ("quotation", ErrorWords.Invented[line.Line.Language][random.Next(2)] + " " + text);
    }
}
