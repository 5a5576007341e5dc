using NewsBot.CommandLine;

namespace NewsBot.Tests.CommandLine;

public sealed class MemoryKeeperTests
{
    private const long Megabyte = 1 << 20;

    [Theory]
    [InlineData(30, 0, true)]
    [InlineData(3, 0, false)]
    [InlineData(48, 40, false)]
    [InlineData(49, 40, true)]
    [InlineData(240, 200, false)]
    [InlineData(241, 200, true)]
    public void The_heap_is_tidied_where_it_has_grown_much_beside_what_is_in_use(long now, long kept, bool due) =>
        Assert.Equal(due, MemoryKeeper.IsDue(now * Megabyte, kept * Megabyte));
}
