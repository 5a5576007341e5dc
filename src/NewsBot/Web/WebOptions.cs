using System.ComponentModel.DataAnnotations;

namespace NewsBot.Web;

/// <summary>The built-in pages.</summary>
public sealed class WebOptions
{
    /// <summary>IP address to listen on. The default is reached from this machine only.</summary>
    [RegularExpression("^[0-9a-fA-F:.]+$", ErrorMessage = "Address must be an IP address, such as 127.0.0.1.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port to listen on; 0 takes any free one.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 5080;

    /// <summary>
    /// Names the pages answer to, comma-separated, beside their own address; for a proxy that serves them by a name.
    /// </summary>
    [RegularExpression("^[0-9a-zA-Z.,_ -]*$", ErrorMessage = "Hosts are names with commas, such as news.example.org.")]
    public string Hosts { get; set; } = "";
}
