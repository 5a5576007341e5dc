using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsBot.Fakes.Models;

/// <summary>A sentence that the fake was shown.</summary>
public sealed record ShownSentence(string Id, string From, string Text)
{
    /// <summary>ISO 639-1 code.</summary>
    public string Language => From[^2..];
}

/// <summary>What the fake was asked: a conversation, read as a model would.</summary>
/// <param name="System">The task.</param>
/// <param name="Sentences">The data; empty where it was another question.</param>
/// <param name="Languages">The languages that the task names.</param>
/// <param name="Turns">How many messages came after the first question: 0, or more for a repair.</param>
/// <param name="Raw">The whole request.</param>
public sealed partial record FakeStory(
    string System, IReadOnlyList<ShownSentence> Sentences, IReadOnlyList<string> Languages, int Turns, string Raw)
{
    /// <summary>True where reasons for a refusal were told.</summary>
    public bool IsRepair => Turns > 0;

    /// <summary>Sentences to translate, and the language they go into; null where it is no translation.</summary>
    public IReadOnlyList<string>? ToTranslate { get; init; }

    /// <summary>Reads a request of either protocol.</summary>
    public static FakeStory Read(string raw)
    {
        using var document = JsonDocument.Parse(raw);
        JsonElement root = document.RootElement;
        string system = root.TryGetProperty("system", out JsonElement own) ? TextOf(own) : "";
        var said = new List<string>();
        foreach (JsonElement message in root.GetProperty("messages").EnumerateArray())
        {
            string text = TextOf(message.GetProperty("content"));
            if (message.GetProperty("role").GetString() is "system" or "developer")
                system += text;
            else
                said.Add(text);
        }

        (ShownSentence[] shown, string[]? translate) = Data(said[0]);
        string[] languages = [.. Codes().Matches(system).Select(match => match.Groups["code"].Value).Distinct()];
        return new FakeStory(system, shown, languages, said.Count - 1, raw) { ToTranslate = translate };
    }

    private static (ShownSentence[], string[]?) Data(string text)
    {
        try
        {
            using var data = JsonDocument.Parse(text);
            JsonElement[] sentences = [.. data.RootElement.GetProperty("sentences").EnumerateArray()];
            if (sentences.Length > 0 && sentences[0].ValueKind == JsonValueKind.String)
                return ([], [.. sentences.Select(one => one.GetString()!)]);
            return ([.. sentences.Select(one => new ShownSentence(
                one[0].GetString()!, one[1].GetString()!, one[2].GetString()!))], null);
        }
        catch (JsonException)
        {
            return ([], null);
        }
    }

    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    [GeneratedRegex(@"\((?<code>[a-z]{2})\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Codes();
}
