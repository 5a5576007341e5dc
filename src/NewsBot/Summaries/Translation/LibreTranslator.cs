using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>A server with the interface of LibreTranslate: <c>POST /translate</c>, a list of texts, as HTML.</summary>
public sealed class LibreTranslator(
    IHttpClientFactory http,
    ModelLedger ledger,
    IOptions<ModelsOptions> options,
    TimeProvider clock,
    ILogger<LibreTranslator> log) : HttpTranslator(http, ledger, options, clock, log)
{
    private readonly Uri _base = TranslatorAddress.Parse(options.Value.Translator!)!.Base!;
    private readonly string? _key = ModelKeys.Read(options.Value.TranslatorKey, options.Value.TranslatorKeyFile);

    /// <inheritdoc/>
    public override string Name => "LibreTranslate";

    /// <inheritdoc/>
    protected override HttpRequestMessage Request(TranslationQuestion question) => new(
        HttpMethod.Post, new Uri(_base.AbsoluteUri.TrimEnd('/') + "/translate"))
    {
        Content = JsonContent.Create(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["q"] = question.Sentences,
            ["source"] = question.From,
            ["target"] = question.To,
            ["format"] = "html",
            ["api_key"] = _key ?? "",
        }),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<string>? Sentences(JsonElement answer) =>
        [.. answer.GetProperty("translatedText").EnumerateArray().Select(text => text.GetString() ?? "")];
}
