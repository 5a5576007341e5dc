using System.Text;
using System.Text.Json;
using NewsBot.Delivery.Messages;

namespace NewsBot.Tests.Specs.Rooms;

/// <summary>On the program's own page: whoever is there runs the bot.</summary>
internal sealed class LocalCommandRoom(Newsroom news) : CommandRoom(news)
{
    private Operator? _operator;
    private long _seen;

    public override bool IsOperatorsOwn => true;

    public override Task<long> PicturesAsync() =>
        News.CountAsync("SELECT COUNT(*) FROM local_message WHERE own = 0 AND content LIKE '%\"Image\":{%'");

    public override async Task<IReadOnlyList<string>> FilesAsync() =>
    [
        .. (await MessagesAsync()).Select(message => message.File).OfType<MessageFile>()
            .Select(file => Encoding.UTF8.GetString(file.Content.Span)),
    ];

    public override async ValueTask DisposeAsync()
    {
        _operator?.Dispose();
        await News.DisposeAsync();
    }

    protected override async Task StartAsync()
    {
        await base.StartAsync();
        _operator = await Operator.AtAsync(News.Running);
        _operator.Language = "en";
        await _operator.EnterAsync();
    }

    protected override async Task<Func<Task<IReadOnlyList<string>>>> WriteAsync(Who who, string text)
    {
        _seen = await News.CountAsync("SELECT COALESCE(MAX(id), 0) FROM local_message");
        await _operator!.PostAsync($"/{text}", await _operator.TokenAsync(), _operator.Origin);
        return SaidAsync;
    }

    protected override async Task<Func<Task<IReadOnlyList<string>>>> PressAsync(string label)
    {
        string action = (await MessagesAsync()).SelectMany(message => message.Buttons).SelectMany(row => row)
            .First(button => button.Text.Contains(label, StringComparison.Ordinal)).Action;
        return await WriteAsync(Who.Operator, action);
    }

    private async Task<IReadOnlyList<string>> SaidAsync() =>
    [
        .. (await MessagesAsync()).Select(message => string.Join(
            '\n',
            message.Sections.SelectMany(section => section.Blocks)
                .Select(block => string.Concat(block.Spans.Select(span => span.Text))))),
    ];

    private async Task<IReadOnlyList<ChatMessage>> MessagesAsync() =>
        JsonSerializer.Deserialize<ChatMessage[]>(await News.TextAsync(
            $"""
            SELECT '[' || COALESCE(GROUP_CONCAT(content), '') || ']' FROM local_message
            WHERE own = 0 AND id > {_seen}
            """) ?? "[]")!;
}
