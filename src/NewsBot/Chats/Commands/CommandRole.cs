namespace NewsBot.Chats.Commands;

/// <summary>Who may. A role includes those before it.</summary>
public enum CommandRole
{
    /// <summary>Anyone in the chat.</summary>
    Member,

    /// <summary>An administrator of the chat; in a private chat, whoever is in it.</summary>
    ChatAdmin,

    /// <summary>Who runs the bot: ids in the configuration, and the user of the local chat.</summary>
    Operator,
}
