using NewsBot.Delivery.Platforms;
using NewsBot.Discord;

namespace NewsBot.Chats.Discord;

/// <summary>
/// Classifies what became of a request by how it ended. Discord's codes:
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes.
/// </summary>
internal static class DiscordResult
{
    private const int UnknownChannel = 10003;
    private const int UnknownMessage = 10008;
    private const int MissingAccess = 50001;
    private const int CannotMessage = 50007;
    private const int MissingPermissions = 50013;
    private const int NotOfText = 50008;
    private const int WrongChannel = 50024;
    private const int ThreadArchived = 50083;
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Cloudflare, before Discord, refuses without a code; it is about this address, not about a chat.
    /// </summary>
    private static readonly TimeSpan BlockedWait = TimeSpan.FromMinutes(1);

    /// <summary>The class of a failed request.</summary>
    /// <param name="error">How it ended.</param>
    /// <param name="reason">Makes a text fit to be shown.</param>
    public static SendOutcome Of(Exception error, Func<string, string> reason) => error switch
    {
        DiscordException refusal => Of(refusal, reason(refusal.Message)),
        OperationCanceledException => new SendOutcome.Unknown("No answer in time."),
        _ => new SendOutcome.Unknown(reason(error.Message)),
    };

    /// <summary>Whether the channel is of a kind that takes no messages, as a forum is; nothing arrived.</summary>
    public static bool IsWrongPlace(DiscordException error) => error.Code is NotOfText or WrongChannel;

    /// <summary>
    /// Whether it may be for the want of the right to embed, which has no code of its own; nothing arrived.
    /// </summary>
    public static bool MayLackEmbeds(DiscordException error) => error.Code == MissingPermissions;

    /// <summary>Whether a message is not in the channel where it was looked for.</summary>
    public static bool IsElsewhere(DiscordException error) => error.Code == UnknownMessage || IsWrongPlace(error);

    private static SendOutcome Of(DiscordException error, string said) => error switch
    {
        { Kind: DiscordErrorKind.RateLimited } =>
            new SendOutcome.Limited(error.RetryAfter ?? UnsaidWait, error.IsForAll, said),
        { Kind: DiscordErrorKind.Unauthorized } => new SendOutcome.Revoked(said),
        { Outcome: DiscordOutcome.NotSent } => new SendOutcome.NotSent(said),
        { Outcome: DiscordOutcome.Unknown } => new SendOutcome.Unknown(said),
        { Code: UnknownChannel or CannotMessage } => new SendOutcome.ChatGone(said, IsCertain: true),
        { Code: MissingAccess or MissingPermissions or NotOfText or WrongChannel or ThreadArchived } =>
            new SendOutcome.ChatGone(said, IsCertain: false),
        { Kind: DiscordErrorKind.Forbidden, Code: null or 0 or 40333 } =>
            new SendOutcome.Limited(BlockedWait, IsForAll: true, said),
        { Kind: DiscordErrorKind.Forbidden } when !IsAboutText(error) =>
            new SendOutcome.ChatGone(said, IsCertain: false),
        _ => new SendOutcome.MessageRefused(said),
    };

    /// <summary>
    /// A file that is too large, a message that is not the bot's own, a link that Discord thinks harmful.
    /// </summary>
    private static bool IsAboutText(DiscordException error) => error.Code is 40005 or 50005 or 240000;
}
