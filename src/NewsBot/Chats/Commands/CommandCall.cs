using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Readers;

namespace NewsBot.Chats.Commands;

/// <summary>A command that is being carried out.</summary>
public sealed record CommandCall
{
    /// <summary>What came in.</summary>
    public required IncomingCommand Incoming { get; init; }

    /// <summary>The chat as it is stored; null where the bot never met it.</summary>
    public required Chat? Chat { get; init; }

    /// <summary>The bot's own words in the language of whoever asked.</summary>
    public required CommandTexts Texts { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The words behind the command's name.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>An answer of one text, with its values filled in.</summary>
    public ChatMessage Say(string key, params object[] values) => Texts.Message(key, values);

    /// <summary>An answer that changes nothing.</summary>
    public Task<CommandResult> AnswerAsync(string key, params object[] values) =>
        Task.FromResult(new CommandResult(Say(key, values)));
}
