using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>Sentences to translate, and how names are written in the new language.</summary>
/// <param name="Reason">What for.</param>
/// <param name="From">ISO 639-1 code.</param>
/// <param name="To">ISO 639-1 code.</param>
/// <param name="Sentences">The sentences; a name that must stay is between <see cref="Glossary.Open"/> and its
/// end.</param>
/// <param name="Names">The names, as they are to be written.</param>
public sealed record TranslationQuestion(
    CallReason Reason, string From, string To, IReadOnlyList<string> Sentences, IReadOnlyCollection<string> Names);

/// <summary>What came of it.</summary>
/// <param name="Outcome">Whether there is a translation.</param>
/// <param name="Sentences">As many as were asked, marks of names still in them; empty where there is none.</param>
public sealed record TranslatedTexts(Outcome Outcome, IReadOnlyList<string> Sentences);

/// <summary>Translates sentences.</summary>
public interface ITranslator
{
    /// <summary>What readers and operators see of it.</summary>
    string Name { get; }

    /// <summary>Translates; whatever goes wrong is an outcome.</summary>
    Task<TranslatedTexts> TranslateAsync(TranslationQuestion question, CancellationToken cancellation);
}
