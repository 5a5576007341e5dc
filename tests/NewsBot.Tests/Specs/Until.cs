using System.Diagnostics;

namespace NewsBot.Tests.Specs;

/// <summary>Waits for what a program in the background comes to do, for as long as a person would.</summary>
internal static class Until
{
    private const int Looks = 1200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    public static Task TrueAsync(string what, Func<bool> condition, Func<string>? seen = null) =>
        TrueAsync(what, () => Task.FromResult(condition()), seen);

    public static async Task TrueAsync(string what, Func<Task<bool>> condition, Func<string>? seen = null)
    {
        for (int look = 0; look < Looks; look++)
        {
            if (await condition())
                return;
            await Task.Delay(Look, TimeProvider.System);
        }

        Assert.Fail($"Waited in vain for: {what}.\n{seen?.Invoke()}");
        throw new UnreachableException();
    }
}
