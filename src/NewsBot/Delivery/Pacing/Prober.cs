using System.Diagnostics.CodeAnalysis;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Delivery.Pacing;

/// <summary>
/// Asks a platform something harmless before anything in doubt is repeated. One question at a time; a good answer
/// counts for a few seconds, a missing one is asked again after a pause.
/// </summary>
/// <param name="platform">Whom to ask.</param>
/// <param name="clock">Bounds a question.</param>
/// <param name="done">Called when an answer has come.</param>
public sealed class Prober(IChatPlatform platform, TimeProvider clock, Action done)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(15);

    /// <summary>A token that was refused is tried again after this.</summary>
    private static readonly TimeSpan AgainRevoked = TimeSpan.FromMinutes(1);

    private volatile Question _question = Question.None;
    private TimeSpan _goodUntil;
    private TimeSpan _nextQuestion;

    private enum Question
    {
        None,
        Asked,
        Answered,
        Failed,
    }

    /// <summary>
    /// True where the platform answered a moment ago; else a question is under way or waits for its time.
    /// </summary>
    public bool HasAnswered(TimeSpan elapsed, bool isRevoked)
    {
        if (_question is Question.Answered or Question.Failed)
            Note(elapsed, isRevoked);
        if (elapsed < _goodUntil)
            return true;
        if (_question == Question.None && elapsed >= _nextQuestion)
        {
            _question = Question.Asked;
            _ = AskAsync();
        }

        return false;
    }

    /// <summary>No answer that came before counts any more, and the next question waits for a minute.</summary>
    public void Doubt(TimeSpan elapsed) => (_goodUntil, _nextQuestion) = (TimeSpan.Zero, elapsed + AgainRevoked);

    private void Note(TimeSpan elapsed, bool isRevoked)
    {
        if (_question == Question.Answered)
            _goodUntil = elapsed + GoodFor;
        else
            _nextQuestion = elapsed + (isRevoked ? AgainRevoked : Again);
        _question = Question.None;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong in a platform, the answer is missing.")]
    private async Task AskAsync()
    {
        bool answered = false;
        try
        {
            using var limit = new CancellationTokenSource(Patience, clock);
            answered = await platform.ProbeAsync(limit.Token);
        }
        catch (Exception)
        {
            answered = false;
        }

        _question = answered ? Question.Answered : Question.Failed;
        done();
    }
}
