using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Summaries.Frames;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Models;
using NewsBot.Summaries.Search;

namespace NewsBot.Summaries;

/// <summary>Stories become summaries in every digest language.</summary>
public static class SummariesModule
{
    /// <summary>Adds the stage, its store and the summarizer.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services)
    {
        services.AddOptionsFrom<SummariesOptions>(SummariesOptions.Section);
        services.AddSingleton<FrameExtractor>();
        services.AddSingleton<LineChecks>();
        services.AddSingleton<StoryFrames>();
        services.AddSingleton<Summarizer>();
        services.AddSingleton<IntegrityGate>();
        services.AddSingleton<GatedSummarizer>();
        services.AddSingleton<VerdictStore>();
        services.AddSingleton<SummaryStore>();
        services.AddSingleton<SummaryKeeper>();
        services.AddSingleton<SummaryPen>();
        services.AddSingleton<StorySearch>();
        services.AddHostedService<IndexFilling>();
        services.AddStage<SummaryStage>();
        services.AddModels();
        return services;
    }
}
