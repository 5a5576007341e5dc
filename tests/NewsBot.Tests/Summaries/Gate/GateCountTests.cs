namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Counts without a figure ("dozens", "тисячі") keep their order.</summary>
public sealed class GateCountTests
{
    [Theory]
    [InlineData(
        "en", "Russia attacked Ukraine with 42 drones on Monday night.",
        "en", "Russia attacked Ukraine with dozens of drones on Monday night.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with 42 drones on Monday night.",
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.",
        "id", "Rusia menyerang Ukraina dengan ratusan drone pada Senin malam.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.",
        "id", "Rusia menyerang Ukraina dengan ribuan drone pada Senin malam.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.",
        "en", "Russia attacked Ukraine with thousands of drones on Monday night.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with 300 drones on Monday night.",
        "uk", "Росія атакувала Україну тисячами дронів у понеділок увечері.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with 300 drones on Monday night.",
        "ru", "Россия атаковала Украину десятками дронов в понедельник вечером.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with dozens of drones on Monday night.",
        "ru", "Россия атаковала Украину десятками дронов в понедельник вечером.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.",
        "en", "Russia attacked Ukraine with drones on Monday night.", null)]
    [InlineData(
        "id", "Ribuan tentara Rusia tewas, kata Zelensky.",
        "en", "Thousands of Russian soldiers were killed, Zelensky said.", null)]
    [InlineData(
        "id", "Ribuan tentara Rusia tewas, kata Zelensky.",
        "en", "Millions of Russian soldiers were killed, Zelensky said.", "counts")]
    [InlineData(
        "id", "Puluhan ribu tentara Rusia tewas, kata Zelensky.",
        "en", "Hundreds of thousands of Russian soldiers were killed, Zelensky said.", "counts")]
    [InlineData(
        "id", "Puluhan ribu tentara Rusia tewas, kata Zelensky.",
        "en", "Tens of thousands of Russian soldiers were killed, Zelensky said.", null)]
    [InlineData(
        "ru", "Сотни тысяч солдат погибли, заявил Зеленский.",
        "uk", "Сотні тисяч солдатів загинули, заявив Зеленський.", null)]
    [InlineData(
        "ru", "Сотни тысяч солдат погибли, заявил Зеленский.",
        "uk", "Тисячі солдатів загинули, заявив Зеленський.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with 150 drones on Monday night.",
        "id", "Rusia menyerang Ukraina dengan belasan drone pada Senin malam.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with 14 drones on Monday night.",
        "id", "Rusia menyerang Ukraina dengan belasan drone pada Senin malam.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with hundreds of drones on Monday night.",
        "en", "Russia attacked Ukraine with 300 drones on Monday night.", "numbers")]
    [InlineData(
        "uk", "Україна повернула близько тисячі полонених.",
        "en", "Ukraine has returned about 1,000 prisoners.", null)]
    [InlineData(
        "uk", "Україна повернула близько тисячі полонених.",
        "en", "Ukraine has returned thousands of prisoners.", "counts")]
    [InlineData(
        "en", "Russia attacked Ukraine with 12,000 drones this year.",
        "en", "Russia attacked Ukraine with thousands of drones this year.", null)]
    [InlineData(
        "en", "Russia used 300 drones and 5 missiles against Ukraine.",
        "en", "Russia used drones and hundreds of missiles against Ukraine.", "counts")]
    [InlineData(
        "en", "Russia and Ukraine will exchange 175 prisoners each, and Moscow will hand over 23 wounded soldiers.",
        "en", "Russia and Ukraine will exchange dozens of prisoners each.", "counts")]
    [InlineData(
        "en", "Russia and Ukraine will exchange 175 prisoners each, and Moscow will hand over 23 wounded soldiers.",
        "en", "Moscow will hand over dozens of wounded soldiers to Ukraine.", null)]
    [InlineData(
        "en", "Russia returned 100 prisoners to Ukraine on Monday.",
        "en", "Russia returned dozens of prisoners to Ukraine on Monday.", "counts")]
    [InlineData(
        "uk", "Понад півтори тисячі українців повернулися з полону, повідомив Зеленський.",
        "en", "More than 1,500 Ukrainians have returned from captivity, Zelensky said.", null)]
    [InlineData(
        "en", "Tens of thousands of people rallied in Kyiv on Sunday.",
        "id", "Puluhan ribu orang berunjuk rasa di Kyiv pada hari Minggu.", null)]
    [InlineData(
        "en", "Scores of people were killed in Kyiv on Sunday, Zelensky said.",
        "uk", "Десятки людей загинули в Києві в неділю, заявив Зеленський.", null)]
    [InlineData(
        "ru", "Несколько сотен человек погибли в Киеве, заявил Зеленский.",
        "en", "Several hundred people were killed in Kyiv, Zelensky said.", null)]
    [InlineData(
        "en", "Zelensky said at least 46 people were killed in Kyiv.",
        "en", "Dozens of people were killed in Kyiv, Zelensky said.", null)]
    [InlineData(
        "en", "A dozen countries joined the talks in Paris on Monday.",
        "en", "A dozen countries joined the talks in Paris on Monday, officials said.", null)]
    [InlineData(
        "en", "A dozen countries joined the talks in Paris on Monday.",
        "id", "Puluhan negara bergabung dalam perundingan di Paris pada hari Senin.", "counts")]
    [InlineData(
        "uk", "Сотні українців повернулися з полону.",
        "en", "Tens of thousands of Ukrainians returned from captivity.", "counts")]
    [InlineData(
        "en", "Trump said the war had cost hundreds of billions of dollars.",
        "en", "Trump said the war had cost hundreds of millions of dollars.", "counts")]
    [InlineData(
        "en", "Trump said the war had cost hundreds of billions of dollars.",
        "en", "The war has cost hundreds of billions of dollars, Trump said.", null)]
    [InlineData(
        "en", "Trump said the war had cost hundreds of billions of dollars.",
        "id", "Trump mengatakan perang itu menelan biaya ratusan miliar dolar.", null)]
    [InlineData(
        "en", "Trump said the war had cost hundreds of billions of dollars.",
        "uk", "Трамп заявив, що війна коштувала сотні мільярдів доларів.", null)]
    [InlineData(
        "en", "Hundreds of thousands have been killed since 2022, Trump said.",
        "en", "Trump said hundreds of thousands had been killed since 2022.", null)]
    [InlineData(
        "uk", "Тисячі людей загинули за чотири роки війни, заявив Трамп.",
        "en", "Thousands of people have been killed in four years of war, Trump said.", null)]
    [InlineData(
        "en", "Both sides exchanged 1,000 prisoners each over three days.",
        "uk", "Обидві сторони обміняли по тисячі полонених за три дні.", null)]
    [InlineData(
        "en", "Both sides exchanged 1,000 prisoners each over three days.",
        "ru", "Обе стороны обменяли по тысяче пленных за три дня.", null)]
    [InlineData(
        "en", "Both sides exchanged 1,000 prisoners each over three days.",
        "uk", "Обидві сторони обміняли тисячі полонених за три дні.", "counts")]
    public void A_count_without_a_figure_keeps_its_order(
        string from, string source, string to, string line, string? rule) =>
        GateLines.Hold(from, source, to, line, rule);
}
