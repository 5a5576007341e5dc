using NewsBot.Delivery.Messages;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Tests.Delivery.Outbox;

/// <summary>
/// A chat platform that answers as it is told, and writes down what reached it before it answers. A message of three
/// sections has three parts.
/// </summary>
internal sealed class FakePlatform(string name = "fake") : IChatPlatform
{
    private readonly Lock _gate = new();
    private readonly List<Request> _open = [];

    /// <summary>A request that has no answer yet.</summary>
    public sealed record Request(OutgoingPart Part, TaskCompletionSource<SendOutcome> Answer);

    public PlatformName Name { get; } = new(name);

    public PlatformPace Pace { get; set; } = new()
    {
        PerSecond = 29,
        InFlight = 6,
        PrivateChat = new ChatPace(TimeSpan.FromSeconds(1), 1),
        Group = new ChatPace(TimeSpan.FromSeconds(3), 3),
    };

    /// <summary>
    /// How a request is answered; null leaves it open. What is confirmed or unknown and accepted arrives.
    /// </summary>
    public Func<OutgoingPart, SendOutcome?> Answer { get; set; } = _ => new SendOutcome.Confirmed("1");

    /// <summary>Everything that reached a chat, in order.</summary>
    public List<OutgoingPart> Arrived { get; } = [];

    /// <summary>Every request.</summary>
    public List<OutgoingPart> Requests { get; } = [];

    public bool AnswersProbes { get; set; } = true;

    public int Probes { get; private set; }

    /// <summary>Runs for as long as the platform is listened to.</summary>
    public Func<CancellationToken, Task> Listen { get; set; } = cancellation =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);

    /// <summary>Requests without an answer.</summary>
    public IReadOnlyList<Request> Open
    {
        get
        {
            lock (_gate)
                return [.. _open];
        }
    }

    public IReadOnlyList<string> Render(ChatMessage message) =>
        [.. message.Sections.Select(section => string.Concat(section.Blocks.SelectMany(block => block.Spans)
            .Select(span => span.Text)))];

    public string? PlainForm(string payload) => payload.StartsWith('<') ? payload.Trim('<', '>') : null;

    public Task<SendOutcome> SendAsync(OutgoingPart part, CancellationToken cancellation)
    {
        lock (_gate)
        {
            Requests.Add(part);
            SendOutcome? outcome = Answer(part);
            if (outcome is SendOutcome.Confirmed)
                Arrived.Add(part);
            if (outcome is not null)
                return Task.FromResult(outcome);
            var request = new Request(part, new TaskCompletionSource<SendOutcome>());
            _open.Add(request);
            return request.Answer.Task;
        }
    }

    /// <summary>Answers an open request.</summary>
    public void Finish(Request request, SendOutcome outcome)
    {
        lock (_gate)
            _open.Remove(request);
        request.Answer.SetResult(outcome);
    }

    /// <summary>The process behind the requests died: nobody hears their answers.</summary>
    public void Abandon()
    {
        lock (_gate)
            _open.Clear();
    }

    public Task<bool> ProbeAsync(CancellationToken cancellation)
    {
        Probes++;
        return Task.FromResult(AnswersProbes);
    }

    public Task ListenAsync(CancellationToken cancellation) => Listen(cancellation);
}
