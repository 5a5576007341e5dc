using NewsBot.Summaries.Gate;

namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Numbers are read as numbers, in figures with letters around them and in words.</summary>
public sealed class GateNumberTests
{
    [Theory]
    [InlineData(
        "en", "Ukraine returned the bodies of two thousand five hundred soldiers to Russia.",
        "en", "Ukraine returned the bodies of 2,500 soldiers to Russia.", null)]
    [InlineData(
        "uk", "Росія передала Україні тіла 1000 військових.",
        "id", "Rusia menyerahkan 1.000 jenazah tentara kepada Ukraina.", null)]
    [InlineData(
        "uk", "Росія передала Україні 1000 військових.",
        "id", "Rusia menyerahkan 1.000 jenazah tentara kepada Ukraina.", "numbers")]
    [InlineData(
        "id", "Rusia menyerahkan jenazah 1.000 tentara kepada Ukraina.",
        "en", "Russia handed over 1,000 bodies to Ukraine.", null)]
    [InlineData(
        "ru", "Россия передала Украине тела 1000 военных.",
        "en", "Russia handed over 1,000 soldiers to Ukraine.", "numbers")]
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
    [InlineData("en", "The US will lend Ukraine $90bn from frozen Russian assets, Yellen said on Tuesday.", false)]
    [InlineData("id", "AS akan meminjamkan $90bn dari aset Rusia kepada Ukraina, kata Yellen pada Selasa.", false)]
    [InlineData("en", "The US will lend Ukraine 50k dollars from frozen Russian assets, Yellen said.", false)]
    [InlineData("uk", "США позичать Україні 90млрд доларів із російських активів, заявила Єллен.", false)]
    [InlineData("en", "The US will lend Ukraine $50 billion from frozen Russian assets, Yellen said on Tuesday.", true)]
    [InlineData("id", "AS akan meminjamkan 50 miliar dolar dari aset Rusia kepada Ukraina, kata Yellen.", true)]
    [InlineData("id", "AS akan meminjamkan USD 50 miliar dari aset Rusia kepada Ukraina, kata Yellen.", true)]
    [InlineData("uk", "США позичать Україні 50 мільярдів доларів із російських активів, заявила Єллен.", true)]
    public void Figures_with_letters_behind_them_are_numbers(string language, string text, bool isTrue)
    {
        const string Loan = "The US will lend Ukraine $50bn from frozen Russian assets, Yellen said on Tuesday.";
        GateVerdict verdict = GateLines.Judge("en", Loan, language, text);
        Assert.Equal(!isTrue, verdict.Refusals.Any(refusal => refusal.Rule == "numbers"));
    }

    [Theory]
    [InlineData("en", "The ceasefire begins at 18:00 on Friday along a 40km line after the 3rd round.", false)]
    [InlineData("en", "The ceasefire begins at 06:00 on Friday along a 400km line after the 3rd round.", false)]
    [InlineData("en", "The ceasefire begins at 06:00 on Friday along a 40km line after the 9th round.", false)]
    [InlineData("en", "The ceasefire begins at 06:00 on Friday along a 40 km line after the 3rd round.", true)]
    [InlineData("id", "Gencatan senjata mulai pukul 06.00 hari Jumat di garis 40 km setelah putaran ke-3.", true)]
    [InlineData("uk", "Перемир'я починається о 6:00 у п'ятницю вздовж лінії 40 км після 3-го раунду.", true)]
    public void Times_and_ordinals_are_numbers(string language, string text, bool isTrue)
    {
        const string Start = "The ceasefire begins at 06:00 on Friday along a 40km line after the 3rd round.";
        GateVerdict verdict = GateLines.Judge("en", Start, language, text);
        Assert.Equal(!isTrue, verdict.Refusals.Any(refusal => refusal.Rule == "numbers"));
    }
}
