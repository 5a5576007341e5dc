using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Topics;

namespace NewsBot.Delivery;

/// <summary>Holds the topics of editions against the topic files.</summary>
public sealed class EditionTopics
{
    /// <summary>Adds what is wrong to <paramref name="errors"/>.</summary>
    public EditionTopics(TopicList topics, IOptions<DeliveryOptions> options, ConfigErrors errors)
    {
        string[] ids = [.. topics.All.Select(topic => topic.Id)];
        foreach ((string name, EditionSetting edition) in options.Value.EffectiveEditions)
        {
            if (ids.Length > 0 && !ids.Contains(edition.Topic, StringComparer.Ordinal))
            {
                errors.Add(
                    "appsettings.json, environment or command line",
                    $"Delivery:Editions:{name}:Topic",
                    $"There is no topic \"{edition.Topic}\" in topics/; there are {string.Join(", ", ids)}.");
            }
        }
    }

    /// <summary>
    /// Where other topics stand in place of the program's own, editions that name none tell of the first of them.
    /// </summary>
    internal static void TakeFirst(DeliveryOptions options, TopicList? topics)
    {
        string[] ids = [.. (topics?.All ?? []).Select(topic => topic.Id)];
        if (ids.Length == 0 || ids.Contains(EditionSetting.DefaultTopic, StringComparer.Ordinal))
            return;
        if (options.Editions.Count == 0)
            options.Editions["daily"] = new EditionSetting();
        foreach (EditionSetting edition in options.Editions.Values)
        {
            if (edition.Topic == EditionSetting.DefaultTopic)
                edition.Topic = ids[0];
        }
    }
}
