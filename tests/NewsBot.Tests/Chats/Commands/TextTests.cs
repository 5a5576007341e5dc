using System.Text.RegularExpressions;
using NewsBot.Chats.Commands.Texts;
using NewsBot.Delivery.Messages;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Chats.Commands;

/// <summary>The bot's own words are complete in every language, and none lies about unused.</summary>
public sealed class TextTests
{
    private static readonly Regex Literal = new(
        "\"(?<key>[a-z]+(?:\\.[a-z]+)*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Used = new(
        "(?:[tT]exts\\[|Say\\(|AnswerAsync\\(|Message\\(|Blocks\\(|Line\\()\"(?<key>[a-z.]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Place = new("\\{[0-9]\\}", RegexOptions.NonBacktracking);

    private static readonly string[] Sources =
    [
        .. Repository.Files("src/NewsBot/Chats", "*.cs")
            .Concat(Repository.Files("src/NewsBot/Web", "*.*"))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(File.ReadAllText),
    ];

    public static TheoryData<string> Languages => [.. CommandTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_texts_with_the_same_places(string language)
    {
        var texts = CommandTexts.In(language);
        Assert.Equal(
            CommandTexts.In("en").Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts.Keys, key => Assert.Equal(Places(CommandTexts.In("en")[key]), Places(texts[key])));
        Assert.DoesNotContain(texts.Keys, key => string.IsNullOrWhiteSpace(texts[key]));
    }

    [Fact]
    public void Every_text_that_is_used_is_there_and_none_is_unused()
    {
        HashSet<string> derived = [.. Derived()];
        HashSet<string> there = [.. CommandTexts.In("en").Keys];
        IEnumerable<string> used = Keys(Used);
        Assert.Empty(used.Concat(derived).Except(there));
        Assert.Empty(there.Except(derived).Except(Keys(Literal)));
    }

    [Fact]
    public void The_first_page_of_the_project_names_every_command()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(SomeCommands.All, command => Assert.Contains($"`/{command.Name}", page, StringComparison.Ordinal));
    }

    [Case("A14")]
    [Fact]
    public void Signs_in_a_value_stay_what_they_are()
    {
        MessageBlock block = Assert.Single(TextMarkup.Blocks("Say `{0}` to {1}", "*a* {1}", "# `b`"));
        Assert.Equal(["Say ", "*a* {1}", " to # `b`"], block.Spans.Select(span => span.Text));
        Assert.Equal(SpanStyle.Code, block.Spans[1].Style);
    }

    [Theory]
    [InlineData("uk", "id", "id", "uk")]
    [InlineData(null, "id-ID", "en", "id")]
    [InlineData(null, "ms", "en", "id")]
    [InlineData(null, "uk", "id", "uk")]
    [InlineData(null, "ru", "uk", "en")]
    [InlineData(null, "pt-BR", "id", "en")]
    [InlineData(null, null, "id", "id")]
    [InlineData(null, null, "ru", "en")]
    [InlineData(null, null, null, "en")]
    [InlineData("ru", "uk", "id", "uk")]
    public void The_language_is_the_chats_else_the_senders_else_the_digests(
        string? chosen, string? sender, string? digests, string expected) =>
        Assert.Equal(expected, InterfaceLanguage.Of(chosen, sender, digests));

    private static IEnumerable<string> Keys(Regex pattern) =>
        Sources.SelectMany(source => pattern.Matches(source)).Select(match => match.Groups["key"].Value);

    private static IEnumerable<string> Places(string text) =>
        Place.Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What the registry and its commands ask for by their own names.</summary>
    private static IEnumerable<string> Derived() => SomeCommands.All.SelectMany(command =>
        command.Options.Select(option => $"{command.Name}.option.{option.Name}")
            .Append($"{command.Name}.about")
            .Append($"{command.Name}.usage"));
}
