using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>The page behind an entry as it was sent, not read yet.</summary>
/// <param name="Body">Its bytes; empty where it could not be had.</param>
/// <param name="ContentType">What the site says it is.</param>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Note">Why it cannot serve, for a person; null where it may.</param>
public sealed record RawPage(ReadOnlyMemory<byte> Body, string? ContentType, Uri? Address, string? Note) : IDisposable
{
    private Action? _done;

    /// <summary>What is to be done once it has been read: its place among the pages in memory is free again.</summary>
    internal RawPage Then(Action done)
    {
        _done = done;
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _done, null)?.Invoke();

    /// <summary>None, and why.</summary>
    public static RawPage Without(string note) => new(default, null, null, note);
}

/// <summary>What came of the page behind an entry.</summary>
/// <param name="Content">What it says; null where it could not be had.</param>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Note">Why it cannot serve, for a person; null where it can.</param>
public sealed record FetchedPage(PageContent? Content, Uri? Address, string? Note);
