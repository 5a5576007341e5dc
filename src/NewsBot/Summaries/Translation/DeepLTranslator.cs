using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Summaries.Models;

namespace NewsBot.Summaries.Translation;

/// <summary>The DeepL API: <c>POST /v2/translate</c>, texts as XML in which names are left alone.</summary>
public sealed class DeepLTranslator(
    IHttpClientFactory http,
    ModelLedger ledger,
    IOptions<ModelsOptions> options,
    TimeProvider clock,
    ILogger<DeepLTranslator> log) : HttpTranslator(http, ledger, options, clock, log)
{
    private static readonly string[] NamesLeftAlone = ["x"];

    private readonly Uri _base = TranslatorAddress.Parse(options.Value.Translator!)!.Base!;
    private readonly string? _key = ModelKeys.Read(options.Value.TranslatorKey, options.Value.TranslatorKeyFile);

    /// <inheritdoc/>
    public override string Name => "DeepL";

    /// <inheritdoc/>
    protected override HttpRequestMessage Request(TranslationQuestion question)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_base.AbsoluteUri.TrimEnd('/') + "/v2/translate"))
        {
            Content = JsonContent.Create(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["text"] = question.Sentences,
                ["source_lang"] = question.From.ToUpperInvariant(),
                ["target_lang"] = question.To == "en" ? "EN-GB" : question.To.ToUpperInvariant(),
                ["tag_handling"] = "xml",
                ["ignore_tags"] = NamesLeftAlone,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("DeepL-Auth-Key", _key ?? "none");
        return request;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string>? Sentences(JsonElement answer) =>
    [
        .. answer.GetProperty("translations").EnumerateArray()
            .Select(one => one.GetProperty("text").GetString() ?? ""),
    ];
}
