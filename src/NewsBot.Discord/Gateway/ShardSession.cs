namespace NewsBot.Discord.Gateway;

/// <summary>What is needed to go on where a lost connection stopped.</summary>
internal sealed class ShardSession(int shard, int shards)
{
    public int Shard => shard;

    public int Shards => shards;

    public string? Id { get; private set; }

    public string? ResumeUrl { get; private set; }

    /// <summary>The number of the newest event; null before any.</summary>
    public long? Sequence { get; set; }

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    public void Begin(string? id, string? resumeUrl) => (Id, ResumeUrl) = (id, resumeUrl);

    public void Forget() => (Id, ResumeUrl, Sequence) = (null, null, null);
}
