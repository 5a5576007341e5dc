using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace NewsBot.Discord.Rest;

/// <summary>Writes requests.</summary>
internal static class RestRequest
{
    public static HttpRequestMessage Of(RestCall call, DiscordOptions options)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(options.Api, call.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (!call.IsInteraction)
            request.Headers.TryAddWithoutValidation("Authorization", "Bot " + options.Token);
        if (call.Files.Count > 0)
            request.Content = Multipart(call);
        else if (call.Body is not null)
            request.Content = JsonBody(call);
        return request;
    }

    private static StringContent JsonBody(RestCall call) =>
        new(call.Body!.ToJsonString(), Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Multipart(RestCall call)
    {
        var form = new MultipartFormDataContent { { JsonBody(call), "payload_json" } };
        foreach ((int index, DiscordFile file) in call.Files.Index())
        {
            var content = new ReadOnlyMemoryContent(file.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
            form.Add(content, string.Create(CultureInfo.InvariantCulture, $"files[{index}]"), file.Name);
        }

        return form;
    }
}
