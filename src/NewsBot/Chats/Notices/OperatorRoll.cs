using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Notices;

/// <summary>Who runs the bot on a platform, as the configuration says now.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="People">The platform's ids of the people.</param>
/// <param name="NamesChats">
/// True where the private chat with a person has the person's id; false where such a chat is only known once an
/// operator has given an order in it.
/// </param>
public sealed record OperatorRoll(PlatformName Platform, IReadOnlyCollection<string> People, bool NamesChats);
