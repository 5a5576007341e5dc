using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Models;

/// <summary>The answers' forms of each interface.</summary>
internal static class FakeBodies
{
    private const int LettersOfAToken = 4;

    public static string OpenAi(string asked, FakeAnswer answer, string model) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model,
        choices = new[]
        {
            new { index = 0, message = new { role = "assistant", content = answer.Text },
            finish_reason = answer.Finish },
        },
        usage = new
        {
            prompt_tokens = asked.Length / LettersOfAToken,
            completion_tokens = answer.Text.Length / LettersOfAToken,
            total_tokens = (asked.Length + answer.Text.Length) / LettersOfAToken,
        },
    });

    public static string Anthropic(string asked, FakeAnswer answer, string model) => JsonSerializer.Serialize(new
    {
        id = "msg_1",
        type = "message",
        role = "assistant",
        model,
        content = new[] { new { type = "text", text = answer.Text } },
        stop_reason = answer.Finish == "length" ? "max_tokens" : "end_turn",
        usage = new
        {
            input_tokens = asked.Length / LettersOfAToken,
            output_tokens = answer.Text.Length / LettersOfAToken,
        },
    });

    public static string Embeddings(string asked, Func<string, IReadOnlyList<float>> of)
    {
        JsonNode root = JsonNode.Parse(asked)!;
        string[] texts = root["input"] is JsonArray list
            ? [.. list.Select(text => text!.GetValue<string>())]
            : [root["input"]!.GetValue<string>()];
        bool packed = root["encoding_format"]?.GetValue<string>() == "base64";
        return JsonSerializer.Serialize(new
        {
            @object = "list",
            model = root["model"]!.GetValue<string>(),
            data = texts.Select((text, index) => new
            {
                @object = "embedding",
                index,
                embedding = packed ? (object)Packed(of(text)) : of(text),
            }),
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        });
    }

    public static string Libre(string asked, Func<string, string, string, string> of)
    {
        JsonNode root = JsonNode.Parse(asked)!;
        string from = root["source"]!.GetValue<string>(), to = root["target"]!.GetValue<string>();
        return JsonSerializer.Serialize(new
        {
            translatedText = root["q"]!.AsArray().Select(text => of(text!.GetValue<string>(), from, to)),
        });
    }

    public static string DeepL(string asked, Func<string, string, string, string> of)
    {
        JsonNode root = JsonNode.Parse(asked)!;
        string from = root["source_lang"]!.GetValue<string>().ToLowerInvariant();
        string to = root["target_lang"]!.GetValue<string>()[..2].ToLowerInvariant();
        return JsonSerializer.Serialize(new
        {
            translations = root["text"]!.AsArray()
                .Select(text => new { text = of(text!.GetValue<string>(), from, to) }),
        });
    }

    private static string Packed(IReadOnlyList<float> vector)
    {
        byte[] bytes = new byte[vector.Count * sizeof(float)];
        Buffer.BlockCopy(vector.ToArray(), 0, bytes, 0, bytes.Length);
        return Convert.ToBase64String(bytes);
    }
}
