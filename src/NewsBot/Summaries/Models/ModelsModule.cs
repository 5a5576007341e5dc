using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Storage;
using NewsBot.Summaries.Gate;
using NewsBot.Summaries.Translation;

namespace NewsBot.Summaries.Models;

/// <summary>Language models and translators, which word what the program can tell without them too.</summary>
public static class ModelsModule
{
    /// <summary>Adds them; their stage runs, and costs something, only where one is configured.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddOptionsFrom<ModelsOptions>(ModelsOptions.Section);
        services.AddConfigFile(Prompts.Load);
        services.AddSingleton<ModelClients>();
        services.AddSingleton<ModelLedger>();
        services.AddSingleton<ModelCosts>();
        services.AddSingleton<ModelCalls>();
        services.AddSingleton<ModelCheck>();
        services.AddSingleton<StoryMaterial>();
        services.AddSingleton<StoryAuthor>();
        services.AddSingleton<Glossary>();
        services.AddSingleton(Translator);
        services.AddSingleton<MachinePen>();
        services.AddStage<MachineStage>();
        return services;
    }

    private static LineTranslator Translator(IServiceProvider provider)
    {
        string? line = provider.GetRequiredService<IOptions<ModelsOptions>>().Value.Translator;
        ITranslator? translator = (line is null ? null : TranslatorAddress.Parse(line)?.Kind) switch
        {
            "libretranslate" => ActivatorUtilities.CreateInstance<LibreTranslator>(provider),
            "deepl" => ActivatorUtilities.CreateInstance<DeepLTranslator>(provider),
            "chat" => ActivatorUtilities.CreateInstance<ChatTranslator>(provider),
            _ => null,
        };
        return new LineTranslator(
            translator, provider.GetRequiredService<Glossary>(), provider.GetRequiredService<IntegrityGate>());
    }
}
