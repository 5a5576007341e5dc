using NewsBot.Configuration;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

/// <summary>The gazetteer and topics as they ship.</summary>
internal static class Shipped
{
    private static readonly Lazy<(Gazetteer Gazetteer, TopicList Topics, ConfigErrors Errors)> Loaded = new(Load);

    public static Gazetteer Gazetteer => Loaded.Value.Gazetteer;

    public static TopicList Topics => Loaded.Value.Topics;

    public static Topic Topic => Loaded.Value.Topics.Get("ukraine-peace");

    public static ConfigErrors Errors => Loaded.Value.Errors;

    public static string[] Ids(string text, string language) =>
        [.. Gazetteer.Find(text, language).Select(mention => mention.Name.Id)];

    private static (Gazetteer Gazetteer, TopicList Topics, ConfigErrors Errors) Load()
    {
        var files = new ConfigFiles(null);
        var errors = new ConfigErrors();
        Gazetteer gazetteer = Gazetteer.Load(files, errors);
        return (gazetteer, TopicList.Load(files, gazetteer, errors), errors);
    }
}
