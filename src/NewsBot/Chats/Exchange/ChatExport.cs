using NewsBot.Delivery;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Exchange;

/// <summary>Writes chats down, with their hours as hours: an edition's name means nothing elsewhere.</summary>
public sealed class ChatExport(ChatDirectory chats, EditionStore editions)
{
    private const int AtOnce = 1000;

    /// <summary>All chats, in the order they were met.</summary>
    public async Task<ChatsFile> WriteAsync(CancellationToken cancellation)
    {
        Dictionary<EditionId, Edition> by =
            (await editions.AllAsync(cancellation)).ToDictionary(edition => edition.Id);
        var saved = new List<SavedChat>();
        while (await chats.PageAsync(saved.Count, AtOnce, cancellation) is { Count: > 0 } page)
            saved.AddRange(page.Select(chat => Saved(chat, chat.Edition is { } id ? by.GetValueOrDefault(id) : null)));
        saved.Reverse();
        return new ChatsFile(saved);
    }

    private static SavedChat Saved(Chat chat, Edition? edition) =>
        new(chat.Address.Platform.Value, chat.Address.Value, ChatRow.Kinds[(int)chat.Identity.Kind])
        {
            Title = chat.Identity.Title,
            Cron = edition?.Cron,
            Zone = edition?.Zone,
            Topic = edition?.Topic,
            Languages = chat.Languages,
            Interface = chat.Interface,
            Quiet = chat.Quiet,
            Breaking = chat.WantsBreaking,
            BreakingOutlets = chat.BreakingOutlets,
        };
}
