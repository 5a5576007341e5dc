using NewsBot.Delivery.Readers;
using NewsBot.Storage;

namespace NewsBot.Chats.Notices;

/// <summary>The private chats in which operators can be told something.</summary>
public sealed class OperatorChats(Database database, IEnumerable<OperatorRoll> rolls)
{
    /// <summary>Keeps the private chat in which an operator gave an order.</summary>
    public static Task RememberAsync(Session session, ChatNumber chat, Sender person) => session.ExecuteAsync(
        """
        INSERT INTO operator_chat (chat, person, language) VALUES (@Value, @Id, @Language)
        ON CONFLICT (chat) DO UPDATE SET person = excluded.person, language = excluded.language
        """,
        new { chat.Value, person.Id, person.Language });

    /// <summary>The language of whoever is in such a chat (IETF tag); null where it is not known.</summary>
    public Task<string?> LanguageAsync(ChatNumber chat, CancellationToken cancellation) => database.ReadAsync(
        session => session.ScalarAsync<string>(
            "SELECT language FROM operator_chat WHERE chat = @Value", new { chat.Value }),
        cancellation);

    /// <summary>All that can be reached, of those who are operators at present.</summary>
    public Task<IReadOnlyList<Chat>> AllAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<Chat>>(
            async session =>
            {
                var found = new List<Chat>();
                foreach (OperatorRoll roll in rolls.Where(roll => roll.People.Count > 0))
                    found.AddRange((await OfAsync(session, roll)).Select(row => row.Read()));
                return found;
            },
            cancellation);

    private static Task<IReadOnlyList<ChatRow>> OfAsync(Session session, OperatorRoll roll) =>
        session.QueryAsync<ChatRow>(
            $"""
            SELECT {ChatStore.Columns} FROM chat
            WHERE platform = @platform AND kind = 'private' AND state = 'active'
                AND (@named = 1 AND address {session.Among("people")}
                    OR id IN (SELECT chat FROM operator_chat WHERE person {session.Among("people")}))
            ORDER BY id
            """,
            new
            {
                platform = roll.Platform.Value,
                people = roll.People.ToArray(),
                named = roll.NamesChats ? 1L : 0L,
            });
}
