using Microsoft.Extensions.Options;
using NewsBot.Summaries;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>The languages that stories are told in, and so may be chosen for a chat.</summary>
public sealed class OfferedLanguages(IOptions<SummariesOptions> summaries)
{
    /// <summary>ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Codes => summaries.Value.Languages.Split(',');

    /// <summary>For a person to read.</summary>
    public string Shown => string.Join(", ", Codes);

    /// <summary>What a menu offers: each alone, and the first two together.</summary>
    public IReadOnlyList<string> Choices =>
        Codes is [var first, var second, ..] ? [$"{first}+{second}", .. Codes] : Codes;

    /// <summary>The first of the languages that no story is told in; null where all are.</summary>
    public string? Missing(IReadOnlyList<string> languages) =>
        languages.Except(Codes, StringComparer.Ordinal).FirstOrDefault();
}
