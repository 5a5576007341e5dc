using Xunit.v3;

namespace NewsBot.Tests.Conventions;

/// <summary>Says which case of <c>docs/faults.md</c> a test or a class of tests tries.</summary>
/// <param name="id">A letter and two digits, such as <c>N01</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class CaseAttribute(string id) : Attribute, ITraitAttribute
{
    public string Id { get; } = id;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Case", Id)];
}
