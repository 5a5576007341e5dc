using NewsBot.Fakes.Models;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Specs;

/// <summary>An embedding model is configured: it helps where it can, and nobody misses it where it cannot.</summary>
public sealed class EmbeddingSpec
{
    private const string Renewed = "SELECT COUNT(*) FROM story_features WHERE features LIKE '%\"{0}\"%'";
    private static readonly DateTimeOffset Evening = new(2025, 3, 11, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_article_is_asked_about_once_and_keeps_what_was_answered()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        Assert.Equal("/v1/embeddings", Assert.Single(model.Requests).Path);
        Assert.Equal(1, await room.CountAsync(Renewed.Replace("{0}", "first-1", StringComparison.Ordinal)));
    }

    [Case("L11")]
    [Theory]
    [InlineData("nan")]
    [InlineData("short")]
    [InlineData("away")]
    public async Task With_an_answer_that_is_none_stories_are_told_apart_by_words(string trouble)
    {
        await using FakeModel model = await FakeModel.StartAsync();
        model.Embedding = trouble switch
        {
            "nan" => text => [.. FakeEmbeddings.Of(text).Select(_ => float.NaN)],
            "short" => _ => [1],
            _ => _ => throw new InvalidOperationException("scripted"),
        };
        await using Newsroom room = await AtAsync(model);
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        Assert.Equal(0, await room.CountAsync(Renewed.Replace("{0}", "first-1", StringComparison.Ordinal)));
    }

    [Case("L11")]
    [Fact]
    public async Task Another_model_renews_what_there_is_and_nothing_is_told_again()
    {
        await using FakeModel model = await FakeModel.StartAsync();
        await using Newsroom room = await AtAsync(model);
        SpecOutlet post = room.Outlet("Morning Post", "en").Publish();
        await room.StartAsync();
        await room.Running.ShowsAsync(SpecNews.JeddahInEnglish.Title);
        await room.StopAsync();

        room.Settings[0] = $"Embeddings:Model=openai:second-1@{model.Address}v1";
        await room.StartAsync();
        post.Publish(SpecNews.TalksInEnglish.At(Evening.AddMinutes(20)));
        await room.ReadAtAsync(Evening.AddMinutes(40));
        Assert.Equal(2, await room.CountAsync(Renewed.Replace("{0}", "second-1", StringComparison.Ordinal)));
        Assert.Equal(0, await room.CountAsync(Renewed.Replace("{0}", "first-1", StringComparison.Ordinal)));
        Assert.Equal(0, room.Running.Digests);
    }

    private static async Task<Newsroom> AtAsync(FakeModel model)
    {
        Newsroom room = await Newsroom.AtAsync(Evening);
        room.Settings.Add($"Embeddings:Model=openai:first-1@{model.Address}v1");
        room.Outlet("Harbour Courier", "en").Publish(SpecNews.JeddahInEnglish);
        return room;
    }
}
