namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Who says something stays with what he says.</summary>
public sealed class GateHearsayTests
{
    [Theory]
    [InlineData(
        "en", "Putin said Ukraine had used chemical weapons near Pokrovsk.",
        "en", "Ukraine used chemical weapons near Pokrovsk.", "attribution")]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "en", "Ukraine attacked a nuclear power plant near Kursk on Monday.", "attribution")]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "id", "Ukraina menyerang pembangkit listrik tenaga nuklir di dekat Kursk pada hari Senin.",
        "attribution")]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "uk", "Україна атакувала атомну електростанцію поблизу Курська в понеділок.", "attribution")]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "ru", "Украина атаковала атомную электростанцию под Курском в понедельник.", "attribution")]
    [InlineData(
        "uk", "Росія зірвала переговори, заявив Зеленський.",
        "en", "Russia broke up the talks.", "attribution")]
    [InlineData(
        "en", "Ukraine had attacked a nuclear power plant, Peskov said.",
        "en", "Ukraine attacked a nuclear power plant.", "attribution")]
    [InlineData(
        "en", "According to the Russian Defence Ministry, Ukraine attacked a nuclear power plant.",
        "en", "Ukraine attacked a nuclear power plant.", "attribution")]
    [InlineData(
        "en", "Zelensky said Russia had broken the ceasefire near Pokrovsk.",
        "en", "Russia broke the ceasefire near Pokrovsk.", "attribution")]
    [InlineData(
        "en", "Zelensky said Russia had broken the ceasefire near Pokrovsk.",
        "en", "The ceasefire near Pokrovsk was broken by Russia.", "attribution")]
    [InlineData(
        "en", "Putin said Ukraine had used chemical weapons near Pokrovsk.",
        "en", "Ukraine used chemical weapons near Pokrovsk, Putin said.", null)]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "en", "According to Putin, Ukraine attacked a nuclear power plant near Kursk.", null)]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "id", "Menurut Putin, Ukraina menyerang pembangkit listrik tenaga nuklir di dekat Kursk.", null)]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "uk", "Путін заявив, що Україна атакувала атомну електростанцію поблизу Курська.", null)]
    [InlineData(
        "en", "Putin said on Monday that Ukraine had attacked a nuclear power plant near Kursk.",
        "ru", "Украина атаковала атомную электростанцию под Курском, заявил Путин.", null)]
    [InlineData(
        "en", "Ukraine attacked a nuclear power plant near Kursk, and Putin said on Monday that he would respond.",
        "en", "Ukraine attacked a nuclear power plant near Kursk.", null)]
    [InlineData(
        "en", "Russia attacked Ukraine with 120 drones, Putin said.",
        "en", "Russia attacked Ukraine with 120 drones.", null)]
    [InlineData(
        "en", "Zelensky said Ukraine was ready to accept a US proposal for a ceasefire.",
        "en", "Ukraine is ready to accept a US proposal for a ceasefire.", null)]
    [InlineData(
        "en", "Trump said that Ukraine agreed to a ceasefire.",
        "en", "Ukraine agreed to a ceasefire.", null)]
    [InlineData(
        "en", "Zelensky said Russia had violated the Easter truce almost 3,000 times.",
        "en", "Russia violated the Easter truce almost 3,000 times, according to Zelensky.", null)]
    [InlineData(
        "en", "Zelensky said Russia had violated the Easter truce almost 3,000 times.",
        "en", "Russia violated the Easter truce almost 3,000 times.", "attribution")]
    [InlineData(
        "en", "The Russian Defence Ministry said Ukraine had struck energy facilities.",
        "id", "Ukraina menyerang fasilitas energi.", "attribution")]
    [InlineData(
        "ru", "Лавров заявил, что Украина сорвала перемирие.",
        "uk", "Україна зірвала перемир'я.", "attribution")]
    [InlineData(
        "ru", "Украина сорвала перемирие, заявил Лавров в Москве во вторник.",
        "en", "Ukraine broke the ceasefire on Tuesday.", "attribution")]
    [InlineData(
        "ru", "Украина сорвала перемирие, заявил Лавров в Москве во вторник.",
        "en", "Ukraine broke the ceasefire, Lavrov said in Moscow on Tuesday.", null)]
    [InlineData(
        "ru", "Лавров заявил, что Украина сорвала перемирие.",
        "uk", "Україна зірвала перемир'я, заявив Лавров.", null)]
    [InlineData(
        "en", "Russia rejected the ceasefire, and Zelensky said Russia wanted more war.",
        "en", "Russia rejected the ceasefire.", null)]
    [InlineData(
        "en", "Russia handed over 909 bodies to Ukraine, the coordination headquarters said.",
        "en", "Russia handed over 909 bodies to Ukraine.", null)]
    [InlineData(
        "en", "Zelensky met Trump in Rome, and Putin said Russia was ready for talks.",
        "en", "Zelensky met Trump in Rome.", null)]
    [InlineData(
        "en", "Zelensky said Putin was afraid of direct talks.",
        "en", "Putin is afraid of direct talks, Zelensky says.", null)]
    [InlineData(
        "en", "Zelensky said he would meet Putin in Istanbul.",
        "en", "Zelensky will meet Putin in Istanbul.", null)]
    [InlineData(
        "en", "Kremlin spokesman Dmitry Peskov said Putin had agreed to the proposal of Trump.",
        "en", "Putin agreed to Trump's proposal, the Kremlin said.", null)]
    public void What_one_side_says_of_the_other_is_told_with_who_says_it(
        string from, string source, string to, string line, string? rule) =>
        GateLines.Hold(from, source, to, line, rule);

    [Theory]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "Lavrov said the talks were good.", "speakers")]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "Rubio said the talks were a waste of time.", "speakers")]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "The talks were a waste of time, according to Rubio.", "speakers")]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "Rubio said the talks were good.", null)]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "Lavrov said the talks were a waste of time.", null)]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "The talks were good, Rubio said, but Lavrov called them a waste of time.", null)]
    [InlineData(
        "en", "Rubio said the talks were good, while Lavrov said that they were a waste of time.",
        "en", "Lavrov said the talks were good, while Rubio said they were a waste of time.", "speakers")]
    [InlineData(
        "en", "Rubio said the talks were good and Lavrov said that they were a waste of time.",
        "en", "Lavrov said the talks were good.", "speakers")]
    [InlineData(
        "en", "The talks were good, Rubio said, but a waste of time according to Lavrov.",
        "en", "The talks were good, Lavrov said.", "speakers")]
    [InlineData(
        "id", "Rubio mengatakan pembicaraan berjalan baik, sedangkan Lavrov menyebut pembicaraan itu sia-sia.",
        "id", "Lavrov mengatakan pembicaraan berjalan baik.", "speakers")]
    [InlineData(
        "id", "Rubio mengatakan pembicaraan berjalan baik, sedangkan Lavrov menyebut pembicaraan itu sia-sia.",
        "id", "Rubio mengatakan pembicaraan berjalan baik.", null)]
    [InlineData(
        "uk", "Рубіо заявив, що переговори були корисними, а Лавров сказав, що вони були марною тратою часу.",
        "uk", "Лавров сказав, що переговори були корисними.", "speakers")]
    [InlineData(
        "uk", "Рубіо заявив, що переговори були корисними, а Лавров сказав, що вони були марною тратою часу.",
        "uk", "Рубіо заявив, що переговори були корисними.", null)]
    [InlineData(
        "ru", "Рубио заявил, что переговоры были полезными, а Лавров сказал, что они были пустой тратой времени.",
        "ru", "Лавров сказал, что переговоры были полезными.", "speakers")]
    [InlineData(
        "en", "Rubio said that 300 prisoners had been freed, while Lavrov said that 500 were freed.",
        "id", "Lavrov mengatakan 300 tahanan dibebaskan.", "speakers")]
    [InlineData(
        "en", "Rubio said that 300 prisoners had been freed, while Lavrov said that 500 were freed.",
        "id", "Rubio mengatakan 300 tahanan dibebaskan.", null)]
    [InlineData(
        "en", "Peskov said Putin had stressed the need to resolve the root causes of the conflict.",
        "en", "Peskov said the root causes of the conflict had to be resolved, as Putin stressed.", null)]
    [InlineData(
        "en", "Peskov said that Putin told Trump that Russia was ready for talks.",
        "en", "Peskov said Russia was ready for talks.", null)]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "en", "Zelensky said Putin was not ready to end the war.", null)]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "en", "Trump said Putin wanted peace.", null)]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "en", "Trump said Putin was not ready to end the war.", "speakers")]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "en", "Zelensky said Putin wanted peace.", "speakers")]
    [InlineData(
        "en", "Macron said the sanctions would be tightened, and Starmer said Britain would send planes.",
        "en", "Starmer said Britain would send planes.", null)]
    [InlineData(
        "en", "Macron said the sanctions would be tightened, and Starmer said Britain would send planes.",
        "en", "Macron said Britain would send planes.", "speakers")]
    [InlineData(
        "en", "Macron said that the sanctions would be tightened and that Starmer had told him Britain would "
              + "send planes.",
        "en", "Macron said Britain would send planes.", null)]
    [InlineData(
        "en", "\"The talks were difficult,\" Umerov said, adding that they would go on, while Witkoff called "
              + "them productive.",
        "en", "Umerov said the talks were difficult and would go on.", null)]
    [InlineData(
        "en", "\"The talks were difficult,\" Umerov said, adding that they would go on, while Witkoff called "
              + "them productive.",
        "en", "Witkoff called the talks productive.", null)]
    [InlineData(
        "en", "\"The talks were difficult,\" Umerov said, adding that they would go on, while Witkoff called "
              + "them productive.",
        "en", "Umerov called the talks productive.", "speakers")]
    [InlineData(
        "uk", "За словами Рубіо, переговори були корисними, тоді як Лавров назвав їх марною тратою часу.",
        "uk", "Лавров назвав переговори корисними.", "speakers")]
    [InlineData(
        "uk", "За словами Рубіо, переговори були корисними, тоді як Лавров назвав їх марною тратою часу.",
        "uk", "Лавров назвав переговори марною тратою часу.", null)]
    [InlineData(
        "id", "Menurut Trump, Putin menginginkan perdamaian, tetapi Zelensky mengatakan Putin tidak siap "
              + "mengakhiri perang.",
        "id", "Zelensky mengatakan Putin menginginkan perdamaian.", "speakers")]
    [InlineData(
        "id", "Menurut Trump, Putin menginginkan perdamaian, tetapi Zelensky mengatakan Putin tidak siap "
              + "mengakhiri perang.",
        "id", "Trump mengatakan Putin menginginkan perdamaian.", null)]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "id", "Zelensky mengatakan Putin menginginkan perdamaian.", "speakers")]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "id", "Trump mengatakan Putin menginginkan perdamaian.", null)]
    [InlineData(
        "en", "Trump said Putin wanted peace, but Zelensky said Putin was not ready to end the war.",
        "uk", "Зеленський заявив, що Путін не готовий закінчити війну.", null)]
    public void Where_two_speak_each_keeps_his_own_words(
        string from, string source, string to, string line, string? rule) =>
        GateLines.Hold(from, source, to, line, rule);
}
