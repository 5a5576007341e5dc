using Microsoft.ML.Tokenizers;
using NewsBot.Configuration;
using NewsBot.Fakes.Models;
using NewsBot.Stories;
using NewsBot.Summaries.Models;

namespace NewsBot.Measure.Models;

/// <summary>What a story takes in tokens of o200k_base, and what our own estimate says.</summary>
internal sealed class TokenCount(StoryMaterial sentences)
{
    private const int MessageTokens = 8;
    private static readonly string[] Languages = ["id", "en"];
    private readonly TiktokenTokenizer _tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");
    private readonly string _task = Prompts.Load(new ConfigFiles(folder: null), new ConfigErrors()).Story(Languages, 3);
    private readonly string _schema = AnswerSchema.Story(Languages).GetRawText();

    /// <summary>Tokens that are sent for the story at the default settings, and their estimate.</summary>
    public (int Sent, int Estimated) Of(Story story)
    {
        int left = new ModelsOptions().InputTokens - Tokens.Of(_task) - Tokens.Of(_schema);
        string data = MaterialJson.Of(sentences.Of(story, left));
        string all = string.Join('\n', _task, _schema, data);
        return (_tokenizer.CountTokens(all) + MessageTokens, Tokens.Of(all));
    }

    /// <summary>
    /// Tokens of the longest answer that is told whole: as many lines as are asked, in both languages.
    /// </summary>
    public int OfAnswer(IReadOnlyList<FakeFact> facts)
    {
        Dictionary<string, FakeTelling> telling = Languages.ToDictionary(
            language => language,
            language => new FakeTelling(
                facts[0].Lines[language],
                [.. facts.Select((fact, index) => new FakeLine(fact.Lines[language], [$"s{index * 5}", "s12"]))]));
        return _tokenizer.CountTokens(FakeAnswer.Of(telling).Text);
    }
}
