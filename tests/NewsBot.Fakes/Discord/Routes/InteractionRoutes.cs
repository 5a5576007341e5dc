using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord.Requests;
using NewsBot.Fakes.Discord.State;

namespace NewsBot.Fakes.Discord.Routes;

/// <summary>Answers to interactions: the first, its changes, and what follows.</summary>
internal sealed class InteractionRoutes(Server server, MessageRoutes messages)
{
    private const int EphemeralFlag = 64;

    public JsonNode? Callback(Call call)
    {
        FakeInteraction interaction = server.Interactions.Open(call);
        int type = (int)call.Json["type"]!;
        JsonObject data = call.Json["data"] as JsonObject ?? [];
        if (interaction.Source is null && type is 6 or 7)
            throw RefusalException.Form("type", "BASE_TYPE_CHOICES", "There is no message to update.");
        bool isEphemeral = ((long?)data["flags"] & EphemeralFlag) != 0 && data["flags"] is not null;
        if (type == 4)
        {
            MessageRules.Check(call, data, prefix: "data.");
            interaction.Answer = messages.Put(call, interaction.Channel, data, isEphemeral: isEphemeral);
        }
        else if (type == 7)
        {
            messages.Change(call, interaction.Source!, data);
            interaction.Answer = interaction.Source;
        }

        interaction.Callback = type;
        interaction.IsEphemeral = isEphemeral;
        interaction.Choices = data["choices"]?.DeepClone() as JsonArray;
        server.Note(call, interaction.Answer, interaction.Channel.Id);
        return null;
    }

    public JsonNode EditOriginal(Call call)
    {
        FakeInteraction interaction = server.Interactions.Answered(call);
        if (interaction.Callback is 6)
            interaction.Answer ??= interaction.Source;
        if (interaction.Answer is null)
        {
            MessageRules.Check(call, call.Json);
            interaction.Answer = messages.Put(
                call, interaction.Channel, call.Json, isEphemeral: interaction.IsEphemeral);
        }
        else
        {
            messages.Change(call, interaction.Answer);
        }

        server.Note(call, interaction.Answer);
        return Wire.Message(interaction.Answer, server.Bot);
    }

    public JsonNode GetOriginal(Call call) => Wire.Message(Original(call), server.Bot);

    public JsonNode? DeleteOriginal(Call call)
    {
        FakeMessage message = Original(call);
        message.Channel.Messages.Remove(message.Id);
        server.Note(call, message);
        return null;
    }

    public JsonNode? FollowUp(Call call)
    {
        FakeInteraction interaction = server.Interactions.Answered(call);
        MessageRules.Check(call, call.Json);
        bool isEphemeral = call.Json["flags"] is { } flags && ((long)flags & EphemeralFlag) != 0;
        FakeMessage message = messages.Put(call, interaction.Channel, call.Json, isEphemeral: isEphemeral);
        server.Note(call, message);
        return Wire.Message(message, server.Bot);
    }

    private FakeMessage Original(Call call) =>
        server.Interactions.Answered(call).Answer ?? throw RefusalException.Unknown("Message", 10008);
}
