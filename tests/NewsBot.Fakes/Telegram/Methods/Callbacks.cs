using System.Globalization;
using NewsBot.Fakes.Telegram.Requests;

namespace NewsBot.Fakes.Telegram.Methods;

/// <summary>What the bot answered to a pressed button.</summary>
public sealed record CallbackAnswer(string Id, string? Text, bool IsAlert);

/// <summary>Buttons that were pressed. Each may be answered once, and not late.</summary>
internal sealed class Callbacks(TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly Dictionary<string, DateTimeOffset> _open = new(StringComparer.Ordinal);
    private readonly List<CallbackAnswer> _answers = [];
    private long _last = 4_000_000_000;

    public IReadOnlyList<CallbackAnswer> Answers => _answers;

    public string Open()
    {
        string id = (++_last).ToString(CultureInfo.InvariantCulture);
        _open.Add(id, clock.GetUtcNow());
        return id;
    }

    public void Answer(Call call)
    {
        string id = call.Text("callback_query_id")!;
        if (call.Text("text")?.Length > 200)
            throw RefusalException.Bad("MESSAGE_TOO_LONG");
        if (!_open.Remove(id, out DateTimeOffset at) || clock.GetUtcNow() - at > Patience)
            throw RefusalException.Bad("query is too old and response timeout expired or query ID is invalid");
        _answers.Add(new CallbackAnswer(id, call.Text("text"), call.Flag("show_alert")));
    }
}
