using System.Text.RegularExpressions;

namespace NewsBot.Http.Models;

/// <summary>
/// A model, as one line of the settings names it: <c>openai:gpt-5-mini@https://api.openai.com/v1</c>.
/// </summary>
/// <param name="Kind">Whose protocol it speaks: <c>openai</c> (also Ollama, vLLM, LM Studio, OpenRouter) or
/// <c>anthropic</c>.</param>
/// <param name="Model">The model's name there.</param>
/// <param name="Base">The address that the protocol's paths are added to.</param>
public sealed partial record ModelAddress(string Kind, string Model, Uri Base)
{
    /// <summary>The form of it.</summary>
    public const string Form = "openai:MODEL@https://host/v1 or anthropic:MODEL";

    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["openai"] = "https://api.openai.com/v1",
        ["anthropic"] = "https://api.anthropic.com",
    };

    /// <summary>Reads it; null where it is not of the form. Without an address it is the protocol's own.</summary>
    public static ModelAddress? Parse(string text)
    {
        Match match = Shape().Match(text.Trim());
        if (!match.Success)
            return null;
        string kind = match.Groups["kind"].Value;
        string address = match.Groups["base"] is { Success: true } given ? given.Value : Homes[kind];
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? home)
            && (home.Scheme == Uri.UriSchemeHttp || home.Scheme == Uri.UriSchemeHttps)
            && home.UserInfo.Length == 0
                ? new ModelAddress(kind, match.Groups["model"].Value, home)
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Model}@{Base}";

    [GeneratedRegex(
        @"^(?<kind>openai|anthropic):(?<model>[^\s@]{1,200}?)(?:@(?<base>https?://\S+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
