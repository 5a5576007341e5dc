using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsBot.CommandLine;

/// <summary><c>NewsBot digest</c>: polls once, prints one digest, exits. It keeps nothing.</summary>
internal static class DigestCommand
{
    private static readonly Option<string?> Feeds = new("--feeds")
    {
        Description = "A file of feeds in the form of config/feeds.json, instead of the configured ones.",
        HelpName = "FILE",
    };

    private static readonly Option<TimeSpan> Since = new("--since")
    {
        Description = "How far back to look, such as 24h, 90m or 3d.",
        HelpName = "24h",
        DefaultValueFactory = _ => TimeSpan.FromHours(24),
        CustomParser = ReadSince,
    };

    private static readonly Option<string[]> Languages = new("--lang")
    {
        Description = "The languages to tell it in.",
        HelpName = "id,en",
        DefaultValueFactory = _ => [],
        CustomParser = ReadLanguages,
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How to print it.",
        HelpName = string.Join('|', DigestFormat.All),
        DefaultValueFactory = _ => DigestFormat.Text,
    };

    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Sets the moment, such as 2025-02-10T12:00+07:00.",
        HelpName = "TIME",
        CustomParser = ReadMoment,
    };

    static DigestCommand() => Format.AcceptOnlyFromAmong(DigestFormat.All);

    public static Command Create(CommonOptions common, Surroundings surroundings)
    {
        var command = new Command("digest", "Polls once, prints one digest, and exits. It keeps nothing.")
        {
            Feeds, Since, Languages, Format, Now,
        };
        command.SetAction((parsed, token) =>
        {
            var wish = new DigestWish(
                parsed.GetValue(Feeds),
                parsed.GetValue(Since),
                parsed.GetValue(Languages) ?? [],
                parsed.GetValue(Format) ?? DigestFormat.Text);
            Surroundings seen = parsed.GetValue(Now) is { } now
                ? surroundings with { Clock = new ShiftedClock(surroundings.Clock, now) }
                : surroundings;
            return OneDigest.RunAsync(common.Read(parsed, seen), wish, token);
        });
        return command;
    }

    private static TimeSpan ReadSince(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        double? unit = text.Length == 0 ? null : text[^1] switch { 'm' => 1, 'h' => 60, 'd' => 24 * 60, _ => null };
        if (unit is { } minutes
            && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number * minutes is > 0 and <= 366 * 24 * 60)
        {
            return TimeSpan.FromMinutes(number * minutes);
        }

        result.AddError($"\"{text}\" is no span of time. Write 90m, 24h or 3d; a year is the most.");
        return default;
    }

    private static string[] ReadLanguages(ArgumentResult result)
    {
        string text = string.Join(',', result.Tokens.Select(token => token.Value));
        string[] codes = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IReadOnlyCollection<string> known = Digests.Rendering.DigestWords.Languages;
        foreach (string code in codes.Except(known, StringComparer.Ordinal))
        {
            result.AddError(
                $"\"{code}\" is no language of digests. There are "
                    + $"{string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }

        return [.. codes.Distinct(StringComparer.Ordinal)];
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out DateTimeOffset moment))
            return moment;
        result.AddError($"\"{text}\" is no moment. Write it like 2025-02-10T12:00+07:00.");
        return null;
    }
}

/// <summary>What was asked of <c>digest</c>.</summary>
/// <param name="Feeds">A file of feeds; null for the configured ones.</param>
/// <param name="Since">How far back to look.</param>
/// <param name="Languages">The languages; empty for those of the first edition.</param>
/// <param name="Format">One of <see cref="DigestFormat.All"/>.</param>
internal sealed record DigestWish(string? Feeds, TimeSpan Since, IReadOnlyList<string> Languages, string Format);
