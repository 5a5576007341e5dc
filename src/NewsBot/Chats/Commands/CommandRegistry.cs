using System.Collections.Frozen;
using NewsBot.Chats.Commands.Texts;

namespace NewsBot.Chats.Commands;

/// <summary>Every command, by name.</summary>
public sealed class CommandRegistry
{
    private readonly FrozenDictionary<string, IChatCommand> _byName;

    /// <param name="commands">In the order of the menu.</param>
    public CommandRegistry(IEnumerable<IChatCommand> commands)
    {
        All = [.. commands];
        _byName = All.ToFrozenDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of the menu.</summary>
    public IReadOnlyList<IChatCommand> All { get; }

    /// <summary>What platforms register.</summary>
    public IReadOnlyList<CommandDescription> Descriptions =>
    [
        .. All.Select(command => new CommandDescription(
            command.Name,
            command.Role,
            CommandTexts.Languages.ToDictionary(
                language => language,
                language => CommandTexts.In(language)[$"{command.Name}.about"],
                StringComparer.Ordinal))),
    ];

    /// <summary>The command of that name; null where there is none.</summary>
    public IChatCommand? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// The command that was probably meant, among those that a role may use; null where none is near.
    /// </summary>
    public IChatCommand? Nearest(string name, CommandRole role) =>
        Configuration.Nearest.To(name, All.Where(command => command.Role <= role).Select(command => command.Name))
            is { } near
                ? Find(near)
                : null;
}
