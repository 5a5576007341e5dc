using System.Collections.Concurrent;
using NewsBot.Articles;

namespace NewsBot.Summaries;

/// <summary>
/// Keeps what was read from articles: a story is told anew whenever an article joins it, and those it had before need
/// not be read again. Safe for several threads.
/// </summary>
/// <param name="most">How many articles; one more, and it begins anew.</param>
/// <param name="read">Reads an article; the same article must give the same.</param>
internal sealed class ArticleMemo<T>(int most, Func<Article, T> read)
{
    private readonly ConcurrentDictionary<Key, T> _kept = new();
    private int _count;

    /// <summary>What was, or is now, read from the article.</summary>
    public T Of(Article article)
    {
        Key key = Key.Of(article);
        if (_kept.TryGetValue(key, out T? known))
            return known;
        if (Interlocked.Increment(ref _count) > most)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        return _kept.GetOrAdd(key, read(article));
    }

    /// <summary>
    /// What a reading depends on; the body by its length and its head, since it is written once and only dropped later.
    /// </summary>
    private sealed record Key(
        ArticleId Id, string Outlet, string Language, string Title, int Length, int Hash, DateTimeOffset At)
    {
        private const int Head = 256;

        public static Key Of(Article article) => new(
            article.Id,
            article.Outlet,
            article.Language,
            article.Title,
            article.Text.Length,
            string.GetHashCode(article.Text.AsSpan(0, Math.Min(Head, article.Text.Length)), StringComparison.Ordinal),
            article.Published);
    }
}
