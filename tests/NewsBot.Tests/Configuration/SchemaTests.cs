using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Configuration;
using NJsonSchema;

namespace NewsBot.Tests.Configuration;

public sealed class SchemaTests
{
    private static readonly ConfigFiles Shipped = new(folder: null);

    public static TheoryData<string> Files =>
        [.. new[] { "", "topics", "gazetteer", "lexicon" }.SelectMany(folder => Shipped.List(folder).Select(Path))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_shipped_file_names_its_schema_and_fits_it(string file)
    {
        JsonObject content = Read(file);
        Assert.True(content["$schema"] is not null, "It names no \"$schema\", so an editor cannot help to write it.");
        JsonSchema schema = await JsonSchema.FromJsonAsync(Text(SchemaOf(file, content)));
        Assert.Empty(schema.Validate(content.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_schema_refuses_an_unknown_key(string file)
    {
        JsonObject content = Read(file);
        JsonSchema schema = await JsonSchema.FromJsonAsync(Text(SchemaOf(file, content)));
        content["unknwon"] = 1;
        Assert.NotEmpty(schema.Validate(content.ToJsonString()));
    }

    private static string Path(string listed) => listed.TrimStart('/');

    private static string SchemaOf(string file, JsonObject content)
    {
        string folder = file[..(file.LastIndexOf('/') + 1)];
        return folder + content["$schema"]!.GetValue<string>().Replace("./", "", StringComparison.Ordinal);
    }

    private static JsonObject Read(string file) =>
        JsonSerializer.Deserialize<JsonObject>(Text(file), StrictJson.Options)!;

    private static string Text(string file) =>
        Shipped.Read(file) ?? throw new InvalidOperationException($"{file} is not shipped.");
}
