using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>What the clusterer decided when an article came.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">The story it is in now.</param>
/// <param name="Opened">True where it is the first article of that story.</param>
/// <param name="Why">What the decision stood on; null where nothing in the window was like it.</param>
/// <param name="Moves">Earlier articles that changed their story because of it.</param>
public sealed record StoryDecision(
    ArticleId Article,
    StoryId Story,
    bool Opened,
    JoinEvidence? Why,
    IReadOnlyList<StoryMove> Moves);

/// <summary>An article that changed its story.</summary>
/// <param name="Article">The article.</param>
/// <param name="From">The story it left.</param>
/// <param name="To">The story it is in now.</param>
public sealed record StoryMove(ArticleId Article, StoryId From, StoryId To);

/// <summary>What the link of an article with the story nearest to it stood on.</summary>
/// <param name="Nearest">The member of the story that is most like it.</param>
/// <param name="LogOdds">Mean log-odds with the members; at or above <paramref name="Needed"/> it joined.</param>
/// <param name="Needed">What was needed.</param>
/// <param name="Likeness">How it is like <paramref name="Nearest"/>, in each respect.</param>
public sealed record JoinEvidence(ArticleId Nearest, double LogOdds, double Needed, Likeness Likeness);
