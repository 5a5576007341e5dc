using NewsBot.Topics;

namespace NewsBot.Summaries.Rendering;

/// <summary>
/// Tells "he" from "she": by the end of the first name in Ukrainian, which is -а or -я for women; names that break the
/// rule are listed.
/// </summary>
public static class Genders
{
    private static readonly HashSet<string> Men = new(StringComparer.Ordinal)
    {
        "Ілля", "Микита", "Микола", "Сава", "Лука", "Хома", "Яша", "Міша", "Гаррі", "Джошуа", "Мустафа",
    };

    private static readonly HashSet<string> Women = new(StringComparer.Ordinal)
    {
        "Каролін", "Метте", "Урсула", "Кая", "Джорджа", "Анналена", "Рейчел", "Крістін", "Таммі", "Меланія",
        "Сюзі", "Джилл",
    };

    /// <summary>Whether a person is a woman.</summary>
    public static bool IsWoman(CanonicalName person)
    {
        string first = person.In("uk").Split(' ')[0];
        return Women.Contains(first) || (!Men.Contains(first) && first.Length > 0 && first[^1] is 'а' or 'я');
    }
}
