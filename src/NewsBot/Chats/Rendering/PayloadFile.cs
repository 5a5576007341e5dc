using NewsBot.Delivery.Messages;

namespace NewsBot.Chats.Rendering;

/// <summary>A file as it waits in the outbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PayloadFile(string Name, string MediaType, byte[] Content)
{
    /// <summary>Null for none.</summary>
    public static PayloadFile? Of(MessageFile? file) =>
        file is null ? null : new PayloadFile(file.Name, file.MediaType, file.Content.ToArray());
}
