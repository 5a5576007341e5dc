using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;

namespace NewsBot.Fakes.Discord.State;

/// <summary>Something a person did, and what became of it.</summary>
public sealed class FakeInteraction
{
    public required ulong Id { get; init; }

    public required string Token { get; init; }

    public required FakeChannel Channel { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public FakeMessage? Source { get; init; }

    /// <summary>The first answer's type: 4 message, 5 and 6 deferred, 7 update, 8 choices; null before any.</summary>
    public int? Callback { get; internal set; }

    public bool IsEphemeral { get; internal set; }

    /// <summary>The answer as the person sees it; null while it is deferred.</summary>
    public FakeMessage? Answer { get; internal set; }

    /// <summary>The choices that were offered.</summary>
    public JsonArray? Choices { get; internal set; }
}

/// <summary>All interactions: three seconds for the first answer, a quarter of an hour for the rest.</summary>
internal sealed class Interactions(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);
    private readonly Dictionary<string, FakeInteraction> _byToken = new(StringComparer.Ordinal);

    public void Add(FakeInteraction interaction) => _byToken.Add(interaction.Token, interaction);

    /// <summary>The interaction of a first answer.</summary>
    public FakeInteraction Open(Call call)
    {
        FakeInteraction? interaction = _byToken.GetValueOrDefault(call.Values["interaction_token"]);
        if (interaction is null || interaction.Id != call.Id("interaction_id"))
            throw RefusalException.Unknown("interaction", 10062);
        if (interaction.Callback is not null)
            throw new RefusalException(400, 40060, "Interaction has already been acknowledged.");
        return clock.GetUtcNow() - interaction.At > First
            ? throw RefusalException.Unknown("interaction", 10062)
            : interaction;
    }

    /// <summary>The interaction of a later answer.</summary>
    public FakeInteraction Answered(Call call)
    {
        FakeInteraction interaction = _byToken.GetValueOrDefault(call.Values["webhook_token"])
            ?? throw RefusalException.Unknown("Webhook", 10015);
        if (clock.GetUtcNow() - interaction.At > Rest)
            throw new RefusalException(401, 50027, "Invalid Webhook Token");
        return interaction.Callback is null ? throw RefusalException.Unknown("Webhook", 10015) : interaction;
    }
}
