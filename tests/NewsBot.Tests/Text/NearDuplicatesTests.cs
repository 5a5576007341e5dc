using NewsBot.Text;

namespace NewsBot.Tests.Text;

public sealed class NearDuplicatesTests
{
    private const string Original =
        "Delegations of the two countries met in Jeddah on Tuesday and talked for more than eight hours about how the "
        + "fighting could stop. After the meeting they published a joint statement of five points, in which Kyiv said "
        + "that it was ready for a ceasefire of thirty days if the other side kept to it as well. Washington said that "
        + "it would resume the sharing of intelligence at once, and that its envoy would carry the proposal to Moscow.";

    [Fact]
    public void A_copy_in_other_dress_is_the_same_text() =>
        Assert.Equal(DuplicateKind.Same,
            Compare(Original, Original.ToUpperInvariant().Replace(",", " —", StringComparison.Ordinal)));

    [Fact]
    public void A_cut_copy_inside_another_sites_furniture_is_the_same_text() =>
        Assert.Equal(
            DuplicateKind.Same,
            Compare(Original, Original[..300] + " Follow us for more news every day, and support our newsroom."));

    [Fact]
    public void Another_text_about_the_same_event_is_a_different_text() =>
        Assert.Equal(
            DuplicateKind.Different,
            Compare(Original, "Ukraine agreed on Tuesday to a thirty-day truce after talks with American officials in "
                + "Saudi Arabia, and the United States lifted its pause on intelligence for Kyiv, both sides said."));

    [Fact]
    public void The_stored_form_gives_the_same_fingerprint_back()
    {
        TextFingerprint fingerprint = TextFingerprint.Of(Original);
        TextFingerprint read = TextFingerprint.FromBytes(fingerprint.ToBytes());
        Assert.Equal(fingerprint.ToBytes(), read.ToBytes());
        Assert.Equal(fingerprint.Bands(), read.Bands());
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 1, 255, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255 })]
    public void Bytes_that_are_no_fingerprint_are_refused(byte[] bytes) =>
        Assert.Throws<FormatException>(() => TextFingerprint.FromBytes(bytes));

    private static DuplicateKind Compare(string a, string b) =>
        NearDuplicates.Compare(TextFingerprint.Of(a), TextFingerprint.Of(b)).Kind;
}
