using System.Text;
using NewsBot.Articles;
using NewsBot.CommandLine;
using NewsBot.Stories;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;

namespace NewsBot.Measure.Hostile;

/// <summary>Answers of a chat model about the built-in story, judged line by line; and translations.</summary>
internal sealed class ModelKind
{
    private const int Tokens = 1500, Sentences = 3;
    private static readonly string[] Languages = ["en", "id", "uk"];

    private static readonly IReadOnlyList<byte[]> Samples =
    [
        Bytes("""
            {"en":{"headline":"Trump and Putin agree to begin talks","lines":[{"text":
            "Trump said that he and Putin agreed to begin talks on ending the war in Ukraine.",
            "source_ids":["s1","s2"]}]},
            "id":{"headline":"Trump dan Putin sepakat memulai perundingan","lines":[{"text":
            "Keduanya sepakat pada 12 Februari.","source_ids":["s1"]}]},
            "uk":{"headline":"Трамп і Путін домовилися",
            "lines":[{"text":"Вони говорили півтори години.","source_ids":["s3"]}]}}
            """),
        Bytes("""
            ```json
            {"en":{"headline":"Trump and Putin agree to begin talks","lines":[{"text":
            "Trump said that he and Putin agreed to begin talks on ending the war in Ukraine.",
            "source_ids":["s1","s2"]}]},
            "id":{"headline":"Trump dan Putin sepakat memulai perundingan","lines":[{"text":
            "Keduanya sepakat pada 12 Februari.","source_ids":["s1"]}]},
            "uk":{"headline":"Трамп і Путін домовилися",
            "lines":[{"text":"Вони говорили півтори години.","source_ids":["s3"]}]}}
            ```
            """),
        Bytes("""{"sentences":["Satu.","Dua \u2013 tiga.","Empat."]}"""),
    ];

    private readonly TellingJudge _judge;

    public ModelKind(IntegrityGate gate, StoryMaterial material)
    {
        Article[] articles = [.. SampleArticles.Load().Take(3)];
        var story = new Story
        {
            Id = new StoryId(1),
            Topic = "ukraine-peace",
            Version = 1,
            Began = articles[0].Published,
            Updated = articles[^1].Published,
            Articles = articles,
        };
        _judge = new TellingJudge(gate, story, material.Of(story, Tokens), Languages);
    }

    public HostileKind Kind => new(
        "answers", 3, chance => chance.Next(60) == 0 ? Monster(chance) : Damage.Of(Samples, chance), ReadAsync);

    private static byte[] Monster(Random chance)
    {
        int size = chance.Next(1000, 100_000);
        string text = chance.Next(3) == 0
            ? HostileValues.Long("twenty-one thousand and ", 1900)
            : string.Concat(Enumerable.Range(0, 30).Select(_ => HostileValues.One(NaughtyTexts.All, chance)))
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return Bytes(chance.Next(4) switch
        {
            0 => new string('{', size) + new string('}', size),
            1 => "{" + HostileValues.Long("\"en\":{},", size) + "\"id\":{}}",
            2 => "{\"sentences\":[" + HostileValues.Long("\"x\",", size) + "\"x\"]}",
            _ => "{" + string.Join(',', Languages.Select(language =>
                $$"""
                "{{language}}":{"headline":"{{Cut(text)}}","lines":[{"text":"{{Cut(text)}}","source_ids":["s1"]}]}
                """)) + "}",
        });
    }

    private static string Cut(string text) => text[..Math.Min(text.Length, 1900)].TrimEnd('\\');

    private Task<string?> ReadAsync(byte[] input, CancellationToken cancellation)
    {
        string answer = Encoding.UTF8.GetString(input);
        bool isTranslated = ModelAnswer.Translation(answer, Sentences) is not null;
        JudgedAnswer judged = _judge.Judge(new ModelReply(Outcome.Answered, answer, "a model"), attempt: 1);
        return Task.FromResult(isTranslated || judged.Reasons.Count == 0 ? null : judged.Reasons[0]);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
