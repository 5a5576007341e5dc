using NewsBot.Configuration;
using NewsBot.Tests.Conventions;

namespace NewsBot.Tests.Configuration;

public sealed class StrictJsonTests
{
    private readonly ConfigErrors _errors = new();

    [Fact]
    public void A_right_file_is_read_with_comments_and_trailing_commas()
    {
        Shelf? shelf = Parse("""{ /* ours */ "books": { "a": { "title": "T", "pages": 3, "kind": "pop-up", }, }, }""");
        Assert.Empty(_errors.All);
        Assert.Equal(new Book { Title = "T", Pages = 3, Kind = BookKind.PopUp }, shelf!.Books["a"]);
    }

    [Case("G02")]
    [Fact]
    public void All_errors_are_told_at_once_with_the_nearest_right_key()
    {
        Assert.Null(Parse(
            """
            { "books": {
                "a": { "titel": "T", "pages": "three", "kind": "pop-upp" },
                "b": [1] } }
            """));
        Assert.Equal(
            [
                "shelf.json: books.a.titel: This key is not known. Did you mean title?",
                "shelf.json: books.a.pages: This is the text \"three\", but a whole number is needed.",
                "shelf.json: books.a.kind: the text \"pop-upp\" is not one of plain, pop-up. Did you mean pop-up?",
                "shelf.json: books.a.title: This key is missing.",
                "shelf.json: books.b: This is a list, but an object is needed.",
            ],
            _errors.All.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{ \"books\": {} } x")]
    [InlineData("\u0000")]
    public void A_file_that_is_no_json_is_told_with_its_line(string text)
    {
        Assert.Null(Parse(text));
        Assert.Contains("line 1", Assert.Single(_errors.All).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feeed", "feed")]
    [InlineData("Shedule", "Schedule")]
    [InlineData("nothing like it", null)]
    public void The_nearest_name_is_proposed_only_where_it_is_near(string word, string? expected) =>
        Assert.Equal(expected, Nearest.To(word, ["feed", "Schedule", "topic"]));

    private Shelf? Parse(string text) => StrictJson.Parse<Shelf>(text, "shelf.json", _errors);

    public enum BookKind
    {
        Plain,
        PopUp,
    }

    public sealed record Shelf
    {
        public required IReadOnlyDictionary<string, Book> Books { get; init; }
    }

    public sealed record Book
    {
        public required string Title { get; init; }

        public int? Pages { get; init; }

        public BookKind Kind { get; init; }
    }
}
