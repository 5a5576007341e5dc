using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>What a chat asked for last, so that buttons can leaf through the answer.</summary>
public sealed class LastQuestions(Database database)
{
    /// <summary>The question; null where there is none.</summary>
    public async Task<string?> FindAsync(Chat? chat, CancellationToken cancellation) => chat is null
        ? null
        : await database.ReadAsync(
            session => session.ScalarAsync<string>(
                "SELECT question FROM chat_answer WHERE chat = @Value", new { chat.Id.Value }),
            cancellation);
}
