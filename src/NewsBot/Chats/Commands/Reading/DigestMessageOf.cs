using NewsBot.Delivery.Messages;
using NewsBot.Digests;

namespace NewsBot.Chats.Commands.Reading;

/// <summary>Says a digest as a message for chats, its stories numbered from 1.</summary>
/// <param name="digest">The digest.</param>
/// <param name="languages">In these languages, in order.</param>
public delegate ChatMessage DigestMessageOf(Digest digest, IReadOnlyList<string> languages);
