using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Chats.Notices;

/// <summary>Something that an operator is told of.</summary>
/// <param name="Subject">Names it for good: it is told once.</param>
/// <param name="Line">How it is said.</param>
public sealed record NoticeItem(string Subject, Func<CommandTexts, MessageBlock> Line)
{
    /// <summary>The platform over which it cannot be told; null for none.</summary>
    public PlatformName? NotOver { get; init; }
}

/// <summary>Finds one kind of trouble that is worth a notice.</summary>
public interface INoticeSource
{
    /// <summary>Its name in the table.</summary>
    string Kind { get; }

    /// <summary>How long after a notice of this kind the next is held back, so that many come as one.</summary>
    TimeSpan Pause { get; }

    /// <summary>What there is at present; what was told before may be among it.</summary>
    Task<IReadOnlyList<NoticeItem>> FindAsync(CancellationToken cancellation);

    /// <summary>What is said above the items.</summary>
    /// <param name="texts">In whose language.</param>
    /// <param name="count">How many items are new.</param>
    IReadOnlyList<MessageBlock> Head(CommandTexts texts, int count);
}
