using FsCheck.Xunit;
using NewsBot.Delivery.Outbox;
using NewsBot.Delivery.Platforms;

namespace NewsBot.Tests.Delivery.Outbox;

public sealed class ResendRuleTests
{
    private static readonly DateTimeOffset Now = new(2025, 2, 10, 5, 0, 0, TimeSpan.Zero);
    private static readonly SendOutcome Unknown = new SendOutcome.Unknown("no answer");
    private static readonly ResendRule Rule = new(TimeSpan.Zero, new Random(1));
    private static readonly SentPart Part = new() { Lane = Lane.Digest, FirstTried = Now };

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 60)]
    public void What_may_have_arrived_waits_half_a_minute_then_a_minute(int uncertain, int seconds)
    {
        Verdict verdict = Rule.Decide(Part with { Uncertain = uncertain }, Unknown, Now);
        Assert.Equal(RowState.Ready, verdict.State);
        Assert.Equal(Now.AddSeconds(seconds), verdict.NotBefore);
        Assert.Equal(uncertain + 1, verdict.Uncertain);
    }

    [Fact]
    public void After_three_sends_without_an_answer_it_is_held() =>
        Assert.Equal(RowState.Held, Rule.Decide(Part with { Uncertain = 2 }, Unknown, Now).State);

    [Fact]
    public void Within_the_nonce_window_a_repeat_needs_no_question_and_counts_as_no_copy()
    {
        var rule = new ResendRule(TimeSpan.FromMinutes(2), new Random(1));
        Verdict verdict = rule.Decide(Part with { Uncertain = 1 }, Unknown, Now.AddSeconds(60));
        Assert.Equal((RowState.Ready, 1, Now.AddSeconds(61)), (verdict.State, verdict.Uncertain, verdict.NotBefore));
        Assert.False(rule.MayDouble(1, Now, Now.AddSeconds(61)));
        Assert.True(rule.MayDouble(1, Now, Now.AddSeconds(110)));
        Assert.Equal(2, rule.Decide(Part with { Uncertain = 1 }, Unknown, Now.AddSeconds(110)).Uncertain);
    }

    [Theory]
    [InlineData(false, true, RowState.Ready)]
    [InlineData(true, true, RowState.Dead)]
    [InlineData(false, false, RowState.Dead)]
    public void A_refused_message_has_one_plain_try(bool isPlain, bool hasPlain, RowState state)
    {
        SentPart part = Part with { IsPlain = isPlain, HasPlainForm = hasPlain };
        Verdict verdict = Rule.Decide(part, new SendOutcome.MessageRefused("too long"), Now);
        Assert.Equal(state, verdict.State);
        Assert.Equal(state == RowState.Ready, verdict.FallsToPlain);
    }

    [Property]
    public void Back_off_grows_to_five_minutes_and_is_never_shorter_than_half_of_it(byte attempts)
    {
        Verdict verdict = Rule.Decide(Part with { Attempts = attempts }, new SendOutcome.NotSent("no name"), Now);
        double full = Math.Min(300, Math.Pow(2, attempts));
        Assert.InRange((verdict.NotBefore - Now).TotalSeconds, (full / 2) - 0.001, full + 0.001);
        Assert.Equal(0, verdict.Uncertain);
    }

    [Property]
    public void Whatever_happens_a_part_is_requested_with_unknown_outcome_at_most_three_times(int[] outcomes)
    {
        SentPart part = Part;
        int unknown = 0;
        DateTimeOffset now = Now;
        foreach (int number in outcomes)
        {
            SendOutcome outcome = (number & 3) switch
            {
                0 => new SendOutcome.NotSent("no name"),
                1 => new SendOutcome.Limited(TimeSpan.FromSeconds(3), IsForAll: false, "slow"),
                _ => Unknown,
            };
            Verdict verdict = Rule.Decide(part, outcome, now);
            unknown += outcome is SendOutcome.Unknown ? 1 : 0;
            if (verdict.State != RowState.Ready)
                break;
            Assert.True(verdict.NotBefore > now);
            (part, now) = (part with { Uncertain = verdict.Uncertain }, verdict.NotBefore);
        }

        Assert.InRange(unknown, 0, ResendRule.MostUncertain);
    }
}
