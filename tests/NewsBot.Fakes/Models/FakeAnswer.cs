using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Fakes.Models;

/// <summary>A line that the fake says.</summary>
public sealed record FakeLine(string Text, IReadOnlyList<string> SourceIds);

/// <summary>What the fake says in one language.</summary>
public sealed record FakeTelling(string Headline, IReadOnlyList<FakeLine> Lines);

/// <summary>What the fake answers.</summary>
public sealed record FakeAnswer
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Status { get; init; } = 200;

    /// <summary>What it says.</summary>
    public string Text { get; init; } = "";

    /// <summary>stop, or length where it was cut off.</summary>
    public string Finish { get; init; } = "stop";

    /// <summary>How long it thinks.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Breaks the connection in the middle of the answer.</summary>
    public bool Breaks { get; init; }

    /// <summary>Goes on for ever.</summary>
    public bool IsEndless { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeAnswer Of(IReadOnlyDictionary<string, FakeTelling> tellings) =>
        new() { Text = JsonSerializer.Serialize(tellings, Json) };

    public static FakeAnswer OfSentences(IEnumerable<string> sentences) =>
        new() { Text = JsonSerializer.Serialize(new { sentences }, Json) };
}
