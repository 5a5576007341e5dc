using System.Collections.Frozen;

namespace NewsBot.Chats.Commands;

/// <summary>Understands what is to be done to a thing (add, pause, retry ...) in three languages.</summary>
internal static class ActionWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["add"] = "add tambah tambahkan додати додай",
        ["remove"] = "remove delete rm hapus buang видалити прибрати",
        ["pause"] = "pause stop jeda hentikan пауза призупинити зупинити",
        ["resume"] = "resume start lanjut lanjutkan відновити продовжити",
        ["test"] = "test try check coba uji periksa перевірити тест спробувати",
        ["import"] = "import impor імпорт",
        ["export"] = "export ekspor експорт",
        ["set"] = "set atur setel встановити задати",
        ["run"] = "run now jalankan запустити",
        ["retry"] = "retry again resend ulang ulangi повторити",
        ["drop"] = "drop discard forget lepas abaikan відкинути",
        ["accept"] = "accept yes terima setuju прийняти",
        ["reject"] = "reject no tolak відхилити",
        ["list"] = "list daftar список",
    }
    .SelectMany(entry => entry.Value.Split(' ').Select(word => (word, action: entry.Key)))
    .ToFrozenDictionary(entry => entry.word, entry => entry.action, StringComparer.OrdinalIgnoreCase);

    /// <summary>The action in English; null where the word means none.</summary>
    public static string? Read(string word) => Known.GetValueOrDefault(word);
}
