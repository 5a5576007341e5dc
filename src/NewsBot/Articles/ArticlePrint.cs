namespace NewsBot.Articles;

/// <summary>What copies of a text are found by.</summary>
/// <param name="Fingerprint">The stored form of the text's fingerprint.</param>
/// <param name="Keys">Index keys; two copies share at least one.</param>
public sealed record ArticlePrint(byte[] Fingerprint, IReadOnlyList<long> Keys);

/// <summary>An earlier article that shares keys with a text.</summary>
/// <param name="Article">Which.</param>
/// <param name="Fingerprint">Its stored fingerprint.</param>
public sealed record ArticleCandidate(ArticleId Article, byte[] Fingerprint);
