namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Faithful lines that the gate once refused, beside false ones that are near to them.</summary>
public sealed class GateFaithfulTests
{
    [Theory]
    [InlineData(
        "en", "Russia captured 20 Ukrainian soldiers near Pokrovsk on Monday.",
        "id", "Rusia menangkap 20 tentara Ukraina di dekat Pokrovsk pada hari Senin.", null)]
    [InlineData(
        "en", "Thousands of Ukrainian soldiers were killed near Pokrovsk, Zelensky said.",
        "id", "Ribuan tentara Ukraina tewas di dekat Pokrovsk, kata Zelensky.", null)]
    [InlineData(
        "en", "Thousands of Russian soldiers were killed near Pokrovsk, Zelensky said.",
        "id", "Ribuan tentara Ukraina tewas di dekat Pokrovsk, kata Zelensky.", "names")]
    [InlineData(
        "en", "Russia did not accept the ceasefire and did not withdraw its troops.",
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.", null)]
    [InlineData(
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.",
        "en", "Russia did not accept the ceasefire and did not withdraw its troops.", null)]
    [InlineData(
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.",
        "en", "Russia did not accept the ceasefire.", null)]
    [InlineData(
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.",
        "en", "Russia accepted the ceasefire and withdrew its troops.", "negation")]
    [InlineData(
        "en", "Russia accepted the ceasefire and withdrew its troops.",
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.", "negation")]
    [InlineData(
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.",
        "id", "Rusia tidak menerima gencatan senjata dan tidak menarik pasukannya.", null)]
    [InlineData(
        "en", "Russia neither accepted the ceasefire nor withdrew its troops.",
        "uk", "Росія не прийняла перемир'я і не вивела війська.", null)]
    [InlineData(
        "uk", "Росія не прийняла ні перемир'я, ні пропозицію США.",
        "en", "Russia accepted neither the ceasefire nor the US proposal.", null)]
    [InlineData(
        "en", "After a telephone call with Trump, Zelensky flew to Brussels.",
        "en", "Zelensky flew to Brussels after a phone call with Trump.", null)]
    [InlineData(
        "en", "Zelensky and Macron discussed the call between Trump and Putin on Tuesday.",
        "en", "The Trump call with Putin was discussed by Zelensky and Macron on Tuesday.", null)]
    [InlineData(
        "en", "The call with Macron lasted an hour, Zelensky said.",
        "en", "Zelensky said a call with Macron lasted an hour.", null)]
    [InlineData(
        "en", "The call between Trump and Putin lasted an hour.",
        "en", "A call between Trump and Putin lasted an hour.", null)]
    [InlineData(
        "en", "Trump held a call with Macron; Zelensky said that it was useful.",
        "en", "Macron said that it was useful.", "speakers")]
    [InlineData(
        "en", "The US will lend Ukraine $50bn from frozen Russian assets, Yellen said on Tuesday.",
        "en", "Ukraine will get a $50bn loan from frozen Russian assets, Yellen said.", null)]
    [InlineData(
        "en", "Ukraine received $1bn from frozen Russian assets on Tuesday.",
        "en", "Ukraine got $1bn from frozen Russian assets on Tuesday.", null)]
    [InlineData(
        "en", "The EU will finance a $1bn loan to Ukraine from frozen Russian assets.",
        "en", "A $1bn loan to Ukraine will be financed with frozen Russian assets.", null)]
    [InlineData(
        "en", "The EU froze Russian assets and will lend Ukraine $1bn.",
        "en", "The EU will lend Ukraine $1bn from frozen Russian assets.", null)]
    [InlineData(
        "uk", "ЄС позичить Україні 1 мільярд доларів із заморожених російських активів.",
        "en", "The EU will lend Ukraine $1bn from frozen Russian assets.", null)]
    [InlineData(
        "en", "The EU will lend Ukraine $1bn from frozen Russian assets.",
        "uk", "ЄС позичить Україні 1 мільярд доларів із заморожених російських активів.", null)]
    [InlineData(
        "en", "The EU will lend Ukraine $1bn from frozen Russian assets.",
        "id", "Uni Eropa akan meminjamkan 1 miliar dolar kepada Ukraina dari aset Rusia yang dibekukan.", null)]
    [InlineData(
        "en", "The EU will freeze Russian assets next month.",
        "en", "The EU froze Russian assets.", "modality")]
    [InlineData(
        "uk", "Ні Україна, ні Росія не прийняли пропозицію США.",
        "en", "Neither Ukraine nor Russia accepted the US proposal.", null)]
    [InlineData(
        "uk", "Україна і Росія не прийняли пропозицію США.",
        "en", "Neither Ukraine nor Russia accepted the US proposal.", null)]
    [InlineData(
        "en", "Neither Ukraine nor Russia accepted the US proposal.",
        "uk", "Ні Україна, ні Росія не прийняли пропозицію США.", null)]
    [InlineData(
        "en", "Neither Ukraine nor Russia accepted the US proposal.",
        "ru", "Ни Украина, ни Россия не приняли предложение США.", null)]
    [InlineData(
        "en", "Neither Ukraine nor Russia accepted the US proposal.",
        "en", "Ukraine and Russia accepted the US proposal.", "negation")]
    [InlineData(
        "en", "Ukraine and Russia did not accept the US proposal.",
        "en", "Neither Ukraine nor Russia accepted the US proposal.", null)]
    [InlineData(
        "en", "The EU, which froze Russian assets, may use them for a loan to Ukraine.",
        "en", "The EU may finance a loan to Ukraine from frozen Russian assets.", null)]
    [InlineData(
        "en", "The US will lend Ukraine $50bn from frozen Russian assets.",
        "id", "Amerika Serikat akan meminjamkan 50 miliar dolar kepada Ukraina dari aset Rusia yang dibekukan.",
        null)]
    [InlineData(
        "en", "Ukraine said it was ready for talks; Putin said Russia attacked no cities.",
        "en", "Ukraine is ready for talks.", null)]
    [InlineData(
        "en", "State media reported that Putin had made a phone call to Trump.",
        "en", "Putin made a phone call to Trump, state media reported.", null)]
    [InlineData(
        "en", "In a call on Tuesday, Trump and Putin discussed a ceasefire.",
        "en", "Trump and Putin discussed a ceasefire in a call on Tuesday.", null)]
    [InlineData(
        "en", "Zelensky calls the offer a manipulation.",
        "en", "Zelensky calls the offer a manipulation, and wants talks.", null)]
    [InlineData(
        "en", "Ukrainian troops left the town of Siversk on Tuesday.",
        "id", "Tentara Ukraina meninggalkan kota Siversk pada hari Selasa.", null)]
    [InlineData(
        "en", "Russian soldiers left the town of Siversk on Tuesday.",
        "id", "Tentara Rusia meninggalkan kota Siversk pada hari Selasa.", null)]
    [InlineData(
        "en", "Neither side accepted the US proposal, Rubio said.",
        "en", "Rubio said neither side accepted the US proposal.", null)]
    [InlineData(
        "en", "Putin did not accept the ceasefire nor did he agree to talks.",
        "en", "Putin neither accepted the ceasefire nor agreed to talks.", null)]
    public void A_faithful_line_passes_and_a_false_one_beside_it_does_not(
        string from, string source, string to, string line, string? rule) =>
        GateLines.Hold(from, source, to, line, rule);
}
