using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles.Pages;

/// <summary>What came of reading a page.</summary>
/// <param name="Content">What it says; null where it could not be read.</param>
/// <param name="Refusal">Why it could not be read, for a person.</param>
public sealed record PageReading(PageContent? Content, string? Refusal);

/// <summary>
/// Reads pages on a few threads of their own, each page for a limited time. A parser cannot be cancelled: one that runs
/// over keeps its thread until it ends, so there are never more than a few, and a host that does it twice is not read
/// any more until the next start.
/// </summary>
[SuppressMessage(
    "Usage", "CA2213", Justification = "A thread that is stuck may use them after everything else has ended.")]
public sealed class PageParsing : IDisposable
{
    private const int MostOverruns = 2;
    private const int StackBytes = 8 * 1024 * 1024;
    private readonly Func<string, PageHints, PageContent> _read;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _threads = new(Math.Clamp(Environment.ProcessorCount, 2, 8));
    private readonly BlockingCollection<Action> _pages = [];
    private readonly ConcurrentDictionary<string, int> _overruns = new(StringComparer.OrdinalIgnoreCase);
    private readonly PageLimits _sizes = new();
    private int _idle;

    public PageParsing(IOptions<ArticlesOptions> options, TimeProvider clock)
        : this(options.Value.ParseTime, clock, PageReader.Read)
    {
    }

    /// <param name="limit">Time for one page.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="read">The parser.</param>
    public PageParsing(TimeSpan limit, TimeProvider clock, Func<string, PageHints, PageContent> read)
    {
        _limit = limit;
        _clock = clock;
        _read = read;
    }

    /// <summary>Lets the threads end. What they wait on is left to them: one may be stuck.</summary>
    public void Dispose() => _pages.CompleteAdding();

    /// <summary>Reads a page, or says why not.</summary>
    /// <param name="decode">Makes a text of it once its turn has come: many at once would take much memory.</param>
    /// <param name="hints">What is known of it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PageReading> ReadAsync(Func<string> decode, PageHints hints, CancellationToken cancellation)
    {
        string host = hints.Address.Host;
        if (_overruns.GetValueOrDefault(host) >= MostOverruns)
            return new PageReading(null, "pages of this site took too long to parse, twice");
        // A thread that is stuck counts as taken; where all are, pages are refused rather than piled up.
        if (!await _threads.WaitAsync(_limit * 10, cancellation))
            return new PageReading(null, "too many pages take too long to parse");
        string html = Decode(decode);
        if (PagePreScan.Refuse(html, _sizes) is not { } refusal)
            return await LimitedAsync(Start(html, hints), host, cancellation);
        _threads.Release();
        return new PageReading(null, refusal);
    }

    private string Decode(Func<string> decode)
    {
        try
        {
            return decode();
        }
        catch
        {
            _threads.Release();
            throw;
        }
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "The edge of the parser: whatever it throws, the page is at fault.")]
    private async Task<PageReading> LimitedAsync(Task<PageContent> reading, string host, CancellationToken cancellation)
    {
        try
        {
            PageContent content = await reading.WaitAsync(_limit, _clock, cancellation);
            return new PageReading(content, content.Wall);
        }
        catch (TimeoutException)
        {
            _overruns.AddOrUpdate(host, 1, (_, before) => before + 1);
            return new PageReading(null, "the page took too long to parse");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new PageReading(null, $"the page could not be parsed ({error.GetType().Name})");
        }
    }

    [SuppressMessage(
        "Design", "CA1031", Justification = "An exception must reach the waiting task, not end the process.")]
    private Task<PageContent> Start(string html, PageHints hints)
    {
        var result = new TaskCompletionSource<PageContent>(TaskCreationOptions.RunContinuationsAsynchronously);
        // A thread that is kept keeps the parser's buffers; each that ends leaves large ones to the collector.
        if (Interlocked.Decrement(ref _idle) < 0)
        {
            Interlocked.Increment(ref _idle);
            new Thread(Work, StackBytes) { IsBackground = true, Name = "page" }.Start();
        }

        _pages.Add(() =>
        {
            try
            {
                result.SetResult(_read(html, hints));
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        });
        return result.Task;
    }

    private void Work()
    {
        foreach (Action page in _pages.GetConsumingEnumerable())
        {
            page();
            Interlocked.Increment(ref _idle);
            _threads.Release();
        }
    }
}
