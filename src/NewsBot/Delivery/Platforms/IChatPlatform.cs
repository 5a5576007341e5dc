using NewsBot.Delivery.Messages;

namespace NewsBot.Delivery.Platforms;

/// <summary>
/// What delivery needs of a chat service. Sending is classified and never repeated here: whether and when a part is
/// tried again is the outbox's rule. Safe for concurrent calls.
/// </summary>
public interface IChatPlatform
{
    /// <summary>The service.</summary>
    PlatformName Name { get; }

    /// <summary>How fast it may be written to.</summary>
    PlatformPace Pace { get; }

    /// <summary>
    /// The message in parts that fit the platform's limits, in order; at least one. Never fails, whatever the text.
    /// </summary>
    IReadOnlyList<string> Render(ChatMessage message);

    /// <summary>
    /// The part without any markup, for one try after the first form was refused; null where it has none.
    /// </summary>
    string? PlainForm(string payload);

    /// <summary>Sends or edits one part; at most ten seconds. Every failure is an outcome, none an exception.</summary>
    Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation);

    /// <summary>
    /// Asks for something without effect (who am I), before what is in doubt is sent again. True where it was answered.
    /// </summary>
    Task<bool> ProbeAsync(CancellationToken cancellation);

    /// <summary>
    /// Hears the chats until cancelled; runs on the node that holds the platform's lease. Throws where it cannot go on;
    /// it is then started again after a pause.
    /// </summary>
    Task ListenAsync(CancellationToken cancellation);
}
