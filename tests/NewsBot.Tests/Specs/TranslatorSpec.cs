using NewsBot.Fakes.Models;

namespace NewsBot.Tests.Specs;

/// <summary>A translator is configured: stories without coverage in a language are read in it all the same.</summary>
public sealed class TranslatorSpec
{
    private const string Indonesian =
        "Ukraina siap menerima usulan AS untuk gencatan senjata segera selama 30 hari dengan Rusia.";

    private static readonly DateTimeOffset Evening = new(2025, 3, 11, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("libretranslate@{0}", "LibreTranslate", "/translate")]
    [InlineData("deepl@{0}", "DeepL", "/v2/translate")]
    [InlineData("chat", "news-1", "/v1/chat/completions")]
    public async Task A_language_without_coverage_gets_translated_lines_and_one_with_it_keeps_its_own(
        string translator, string label, string path)
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model, translator);
        await room.StartAsync();
        await room.Running.ShowsAsync("30 hari");
        string shown = ModelSpec.Flat(room.Running.Output);
        Assert.Contains(Indonesian, shown, StringComparison.Ordinal);
        Assert.Contains($"diterjemahkan oleh {label}", shown, StringComparison.Ordinal);
        Assert.Contains("(extract · Harbour Courier)", shown, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Single(model.Requests).Path);
    }

    [Fact]
    public async Task Names_are_sent_as_the_other_language_writes_them_between_marks_that_translators_leave_alone()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room =
            await AtAsync(model, "libretranslate@{0}", SpecNews.CallInEnglish.At(Evening.AddHours(-2)));
        room.Settings.Add("Models:Languages=uk");
        await room.StartAsync();
        await room.Running.IdleAsync();
        Assert.Contains("Трамп", Unescaped(Assert.Single(model.Requests).Body), StringComparison.Ordinal);
        Assert.Contains("translate=", model.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_that_changes_a_number_is_told_to_nobody()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Translation = (text, from, to) =>
            FakeLies.NumberPlusOne(FakeTranslations.Faithful(text, from, to), to);
        await using Newsroom room = await AtAsync(model, "libretranslate@{0}");
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        Assert.DoesNotContain("31 hari", ModelSpec.Flat(room.Running.Output), StringComparison.Ordinal);
        Assert.True(await room.CountAsync("SELECT COUNT(*) FROM line_verdict WHERE worded = 1 AND refused > 0") > 0);
    }

    [Fact]
    public async Task Check_asks_a_translator_and_an_embedding_model_for_one_sentence()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await Newsroom.AtAsync(Evening);
        string[] check =
        [
            "check", "--set", $"Models:Translator=libretranslate@{model.Address}",
            "--set", $"Embeddings:Model=openai:first-1@{model.Address}v1",
        ];
        BotRun well = await room.RunAsync(check);
        Assert.True(well.Code == 0, well.Output + well.Errors);
        Assert.Contains("Translator: LibreTranslate answers.", well.Output, StringComparison.Ordinal);
        Assert.Contains("Embedding model: first-1 answers.", well.Output, StringComparison.Ordinal);
        model.Translation = (_, _, _) => throw new InvalidOperationException("scripted");
        model.Embedding = _ => [1];
        BotRun ill = await room.RunAsync(check);
        Assert.Equal(1, ill.Code);
        Assert.Contains("Translator: LibreTranslate does not answer: HTTP 5", ill.Output, StringComparison.Ordinal);
        Assert.Contains("first-1 does not answer: it gives nothing", ill.Output, StringComparison.Ordinal);
    }

    private static async Task<Newsroom> AtAsync(FakeModel model, string translator, SpecNews? news = null)
    {
        Newsroom room = await Newsroom.AtAsync(Evening);
        room.Outlet("Harbour Courier", "en").Publish(news ?? SpecNews.JeddahInEnglish);
        string home = model.Address.AbsoluteUri.TrimEnd('/');
        room.Settings.Add($"Models:Translator={translator.Replace("{0}", home, StringComparison.Ordinal)}");
        if (translator == "chat")
        {
            room.Settings.Add($"Models:Chat=openai:news-1@{home}/v1");
            room.Settings.Add("Models:Words=false");
        }

        return room;
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(
        json.Replace("\\u0022", "'", StringComparison.Ordinal));
}
