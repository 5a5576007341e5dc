using NewsBot.Configuration;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-topics-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Everything_wrong_with_the_names_is_told_at_once()
    {
        Write("gazetteer/a.json", """
            { "names": [
              { "id": "person:one", "kind": "person", "country": "country:zz", "display": { "en": "One Smith" } },
              { "id": "person:one", "kind": "person", "display": { "en": "Other One" } },
              { "id": "place:two", "kind": "person", "display": { "en": "Two" } },
              { "id": "person:three", "kind": "person", "display": { "id": "Tiga" } },
              { "id": "person:four", "kind": "person", "display": { "en": "Four" }, "aliases": { "*": ["Same"] } },
              { "id": "person:five", "kind": "person", "display": { "en": "Five" }, "aliases": { "en": ["Same"] } },
              { "id": "person:six", "kind": "person", "display": { "en": "Six" }, "aliases": { "en": ["~Alike"] } },
              { "id": "person:seven", "kind": "person", "display": { "en": "Seven" }, "aliases": { "en": ["~Alike"] } }
            ] }
            """);
        var errors = new ConfigErrors();
        Gazetteer.Load(new ConfigFiles(_folder.FullName), errors);
        Assert.Equal(
            ["person:one", "person:one", "place:two", "person:three", "person:five"],
            errors.All.Select(error => error.Where));
    }

    [Fact]
    public void Everything_wrong_with_a_topic_is_told_at_once()
    {
        Write("topics/cats.json", """
            { "id": "cats", "names": { "id": "Kucing" }, "threshold": 2, "oneSided": 1, "together": 0,
              "places": { "title": 1, "lead": 1, "body": 1, "leadWords": 50 },
              "actors": [ { "role": "cat", "weight": 0.5, "names": ["person:tom"] } ], "conflict": [], "exclusions": [],
              "acts": [ { "id": "purr", "weight": 1, "names": { "en": "purr" },
                          "triggers": { "en": ["purr", "pu*", "... purr"] } } ] }
            """);
        var errors = new ConfigErrors();
        var files = new ConfigFiles(_folder.FullName);
        TopicList.Load(files, Gazetteer.Load(files, errors), errors);
        Assert.Equal(
            ["acts.purr.triggers.en", "acts.purr.triggers.en", "names", "person:tom", "threshold"],
            errors.All.Select(error => error.Where).Order(StringComparer.Ordinal));
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
