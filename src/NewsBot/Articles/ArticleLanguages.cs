using NewsBot.Configuration;
using NewsBot.Text;

namespace NewsBot.Articles;

/// <summary>
/// The file <c>languages/CODE/language.json</c>: what a language that is added as data is told by. The folder's other
/// files name people and acts in it (<c>names.json</c>, <c>TOPIC.json</c>) and its words (<c>lexicon.json</c>).
/// </summary>
/// <param name="Letters">Small letters that it has besides a to z.</param>
/// <param name="LittleWords">Words that every text of it needs.</param>
public sealed record LanguageFile(string Letters, IReadOnlyList<string> LittleWords);

/// <summary>Tells the language of an article; those that are added as data included.</summary>
public sealed class ArticleLanguages
{
    private readonly WordLanguages _languages;

    private ArticleLanguages(WordLanguages languages) => _languages = languages;

    /// <summary>The languages that were learned, and no other.</summary>
    public static ArticleLanguages Learned { get; } = new(new WordLanguages([]));

    /// <summary>Reads the folder <c>languages</c>; every mistake goes to <paramref name="errors"/>.</summary>
    public static ArticleLanguages Load(ConfigFiles files, ConfigErrors errors)
    {
        var languages = new List<WordLanguage>();
        foreach ((string language, string name) in files.OfLanguages("language.json"))
        {
            if (StrictJson.Read<LanguageFile>(files, name, errors) is { } file)
                languages.Add(new WordLanguage(language, file.Letters, file.LittleWords));
        }

        return new ArticleLanguages(new WordLanguages(languages));
    }

    /// <summary>ISO 639-1 code, or <c>und</c>.</summary>
    /// <param name="text">Plain text; title and lead are enough.</param>
    /// <param name="declared">What page or feed say; decides a doubt.</param>
    public string Identify(string text, string? declared) => _languages.Identify(text, declared);
}
