using System.Collections.Frozen;

namespace NewsBot.Chats.Commands.Settings;

/// <summary>Understands "on" and "off" in three languages.</summary>
internal static class OnOff
{
    private static readonly FrozenSet<string> On = Words("on yes ya nyala aktif hidup так увімк увімкнути вкл");
    private static readonly FrozenSet<string> Off = Words("off no none mati tidak ні вимк вимкнути викл немає");

    /// <summary>True for on, false for off, null for neither.</summary>
    public static bool? Read(string word) => On.Contains(word) ? true : Off.Contains(word) ? false : null;

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
