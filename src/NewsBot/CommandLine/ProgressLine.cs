namespace NewsBot.CommandLine;

/// <summary>
/// Shows that work goes on: on a terminal one line that is written again, elsewhere a new line every few seconds.
/// </summary>
public sealed class ProgressLine(Surroundings surroundings)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly long _start = surroundings.Clock.GetTimestamp();
    private TimeSpan _shown;
    private string _text = "";
    private int _width;

    /// <summary>Shows <paramref name="text"/> if it is time to.</summary>
    public void Report(string text)
    {
        lock (_gate)
        {
            TimeSpan now = surroundings.Clock.GetElapsedTime(_start);
            if (text == _text || now - _shown < (surroundings.IsInteractive ? OnTerminal : Elsewhere))
                return;
            (_shown, _text) = (now, text);
            Write(text);
        }
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_width > 0)
                surroundings.Error.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    private void Write(string text)
    {
        if (surroundings.IsInteractive)
        {
            surroundings.Error.Write("\r" + text.PadRight(_width));
            _width = text.Length;
        }
        else
        {
            surroundings.Error.WriteLine(text);
        }
    }
}
