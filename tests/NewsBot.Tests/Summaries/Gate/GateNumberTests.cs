namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Numbers in words are read as figures are, and counts without a figure keep their order.</summary>
public sealed class GateNumberTests
{
    [Theory]
    [InlineData(
        "en", "Ukraine returned the bodies of two thousand five hundred soldiers to Russia.",
        "en", "Ukraine returned the bodies of 2,500 soldiers to Russia.", null)]
    [InlineData(
        "en", "Ukraine and Russia exchanged one thousand two hundred prisoners on Friday.",
        "id", "Ukraina dan Rusia bertukar seribu dua ratus tahanan pada hari Jumat.", null)]
    [InlineData(
        "en", "Ukraine and Russia exchanged one thousand two hundred prisoners on Friday.",
        "id", "Ukraina dan Rusia bertukar seribu tiga ratus tahanan pada hari Jumat.", "numbers")]
    [InlineData(
        "en", "Ukraine and Russia exchanged 1,200 prisoners on Friday.",
        "id", "Ukraina dan Rusia bertukar dua ribu dua ratus tahanan pada hari Jumat.", "numbers")]
    [InlineData(
        "en", "Ukraine and Russia exchanged 2,500 prisoners on Friday.",
        "uk", "Україна та Росія обмінялися двома тисячами п'ятьмастами полоненими в п'ятницю.", null)]
    [InlineData(
        "en", "Ukraine and Russia exchanged 2,500 prisoners on Friday.",
        "uk", "Україна та Росія обміняли дві тисячі п'ятсот полонених у п'ятницю.", null)]
    [InlineData(
        "en", "Ukraine and Russia exchanged 2,500 prisoners on Friday.",
        "uk", "Україна та Росія обміняли дві тисячі шістсот полонених у п'ятницю.", "numbers")]
    [InlineData(
        "ru", "Россия потеряла двести пятьдесят тысяч солдат, заявил Зеленский.",
        "en", "Russia has lost 250,000 soldiers, Zelensky said.", null)]
    [InlineData(
        "ru", "Россия потеряла двести пятьдесят тысяч солдат, заявил Зеленский.",
        "en", "Russia has lost 200,000 soldiers, Zelensky said.", "numbers")]
    [InlineData(
        "ru", "Россия потеряла двести пятьдесят тысяч солдат, заявил Зеленский.",
        "en", "Russia has lost 50,000 soldiers, Zelensky said.", "numbers")]
    [InlineData(
        "en", "Russia lost 2.5 thousand soldiers in Kursk, Zelensky said.",
        "ru", "Россия потеряла две тысячи пятьсот солдат в Курске, заявил Зеленский.", null)]
    [InlineData(
        "uk", "Росія втратила 1,2 млн солдатів, заявив Зеленський.",
        "id", "Rusia kehilangan 1,2 juta tentara, kata Zelensky.", null)]
    [InlineData(
        "uk", "Росія втратила 1,2 млн солдатів, заявив Зеленський.",
        "id", "Rusia kehilangan dua juta tentara, kata Zelensky.", "numbers")]
    [InlineData(
        "en", "Russia attacked Ukraine with two hundred and fifty drones on Monday night.",
        "en", "Russia attacked Ukraine with 250 drones on Monday night.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with two hundred and fifty drones on Monday night.",
        "en", "Russia attacked Ukraine with 200 drones on Monday night.", "numbers")]
    [InlineData(
        "en", "Russia returned five children to Ukraine on Monday.",
        "uk", "Росія повернула Україні п'ятьох дітей у понеділок.", null)]
    [InlineData(
        "en", "Russia returned five children to Ukraine on Monday.",
        "uk", "Росія повернула Україні шістьох дітей у понеділок.", "numbers")]
    [InlineData(
        "en", "Russia returned two children to Ukraine on Monday.",
        "uk", "Росія повернула Україні троє дітей у понеділок.", "numbers")]
    [InlineData(
        "en", "Russia returned two children to Ukraine on Monday.",
        "ru", "Россия вернула Украине двоих детей в понедельник.", null)]
    [InlineData(
        "en", "Russia returned two children to Ukraine on Monday.",
        "ru", "Россия вернула Украине троих детей в понедельник.", "numbers")]
    [InlineData(
        "en", "Russia attacked Ukraine with 42 drones on Monday night.",
        "ru", "Россия атаковала Украину сорока тремя дронами в понедельник вечером.", "numbers")]
    [InlineData(
        "en", "Russia attacked Ukraine with 42 drones on Monday night.",
        "ru", "Россия атаковала Украину сорока двумя дронами в понедельник вечером.", null)]
    [InlineData(
        "en", "Ukraine and Russia held a second round of talks in Istanbul.",
        "id", "Ukraina dan Rusia menggelar dua putaran perundingan di Istanbul.", "numbers")]
    [InlineData(
        "en", "Ukraine and Russia held a second round of talks in Istanbul.",
        "id", "Ukraina dan Rusia menggelar putaran kedua perundingan di Istanbul.", null)]
    [InlineData(
        "en", "Ukraine and Russia held a second round of talks in Istanbul.",
        "id", "Ukraina dan Rusia menggelar putaran ketiga perundingan di Istanbul.", "numbers")]
    [InlineData(
        "en", "The two countries will hold talks in Istanbul on Monday.",
        "id", "Kedua negara akan menggelar perundingan di Istanbul pada hari Senin.", null)]
    [InlineData(
        "en", "Russia returned two children to Ukraine on Monday.",
        "id", "Rusia memulangkan dua orang anak ke Ukraina pada hari Senin.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with 300 drones on Monday night.",
        "uk", "Росія атакувала Україну сотнями дронів у понеділок увечері.", null)]
    [InlineData(
        "en", "Ukraine's air force said Russia launched one hundred and forty-five drones overnight.",
        "en", "Russia launched 145 drones overnight, Ukraine's air force said.", null)]
    [InlineData(
        "en", "Nearly a thousand prisoners have returned home since the talks, Zelensky said.",
        "id", "Hampir seribu tahanan telah pulang sejak perundingan itu, kata Zelensky.", null)]
    [InlineData(
        "en", "Nearly a thousand prisoners have returned home, Zelensky said.",
        "uk", "Майже тисяча полонених повернулася додому, заявив Зеленський.", null)]
    [InlineData(
        "ru", "Полтора миллиона человек покинули Украину, заявил Зеленский.",
        "en", "About 1.5 million people have left Ukraine, Zelensky said.", null)]
    [InlineData(
        "id", "Sekitar satu setengah juta orang meninggalkan Ukraina, kata Zelensky.",
        "en", "Some 1.5 million people have left Ukraine, Zelensky said.", null)]
    [InlineData(
        "en", "Two dozen countries joined the talks in Paris on Monday.",
        "id", "Sebanyak 24 negara bergabung dalam perundingan di Paris pada hari Senin.", null)]
    [InlineData(
        "en", "Trump said 20 countries would join.",
        "uk", "Трамп заявив, що приєднаються тридцять країн.", "numbers")]
    [InlineData(
        "en", "Trump said 21 countries would join.",
        "uk", "Трамп заявив, що приєднається двадцять одна країна.", null)]
    [InlineData(
        "en", "Trump said 21 countries would join.",
        "uk", "Трамп заявив, що приєднаються двадцять країн.", "numbers")]
    [InlineData(
        "en", "Trump said 350 drones had been shot down by Ukraine.",
        "ru", "Трамп заявил, что Украина сбила триста пятьдесят дронов.", null)]
    [InlineData(
        "en", "The European Union approved a 90-billion-euro loan for Ukraine.",
        "en", "The EU approved a loan of 90 billion euros for Ukraine.", null)]
    [InlineData(
        "en", "Zelensky said two of the three hundred and six prisoners were children.",
        "en", "Of the 306 prisoners two were children, Zelensky said.", null)]
    public void A_number_in_words_is_held_as_one_number(
        string from, string source, string to, string line, string? rule) =>
        GateLines.Hold(from, source, to, line, rule);

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
