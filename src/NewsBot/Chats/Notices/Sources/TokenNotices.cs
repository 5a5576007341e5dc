using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices.Sources;

/// <summary>Platforms that refuse the bot's token; told over the others.</summary>
public sealed class TokenNotices(Database database) : INoticeSource
{
    /// <inheritdoc/>
    public string Kind => "token";

    /// <inheritdoc/>
    public TimeSpan Pause => TimeSpan.Zero;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            session => session.QueryAsync<Row>(
                "SELECT platform, value FROM platform_state WHERE name = @name",
                new { name = PlatformState.RefusedName }),
            cancellation)).Select(row => row.Item()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count) => texts.Blocks("notice.token");

    private sealed record Row(string Platform, string Value)
    {
        public NoticeItem Item() =>
            new($"{Platform}@{Value}", texts => texts.Blocks("notice.token.of", Platform)[0])
            {
                NotOver = new PlatformName(Platform),
            };
    }
}
