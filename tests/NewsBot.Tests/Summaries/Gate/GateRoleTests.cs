namespace NewsBot.Tests.Summaries.Gate;

/// <summary>Whose plan it is does not say who does something about it.</summary>
public sealed class GateRoleTests
{
    [Theory]
    [InlineData("Zelensky accepted Trump's plan on Tuesday.", "Trump's plan accepted by Zelensky on Tuesday.", null)]
    [InlineData("Zelensky accepted Trump's plan on Tuesday.", "Trump accepted Zelensky's plan on Tuesday.", "roles")]
    [InlineData(
        "Trump's delegation accepted the plan on Tuesday.", "Zelensky's delegation accepted the plan on Tuesday.",
        "names")]
    public void An_owner_is_no_actor(string source, string line, string? rule) =>
        GateLines.Hold("en", source, "en", line, rule);
}
