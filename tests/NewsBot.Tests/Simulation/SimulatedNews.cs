using System.Globalization;
using NewsBot.Tests.Specs;

namespace NewsBot.Tests.Simulation;

/// <summary>News that nobody has written: each tells another event of the peace process.</summary>
internal sealed class SimulatedNews(Random chance)
{
    private static readonly string[] Hosts =
        ["Turkey", "Qatar", "Switzerland", "Austria", "Saudi Arabia", "Poland", "Finland", "Brazil", "India", "Norway"];

    private int _number;

    /// <summary>The next piece, published at this time.</summary>
    public SpecNews Next(DateTimeOffset published)
    {
        string host = Hosts[_number % Hosts.Length];
        int count = 20 + (++_number * 7) + chance.Next(5);
        return (_number % 3) switch
        {
            0 => Piece(
                $"Russia and Ukraine exchange {count} prisoners of war each, {host} says",
                $"Russia and Ukraine exchanged {count} prisoners of war each, the foreign ministry of {host} said, "
                    + "which had carried messages between Moscow and Kyiv for weeks.",
                published),
            1 => Piece(
                $"Zelensky meets delegation of {host} in Kyiv on peace talks, round {count}",
                $"President Volodymyr Zelensky met a delegation of {host} in Kyiv to prepare round {count} of the "
                    + "talks on ending the war with Russia.",
                published),
            _ => Piece(
                $"Kremlin rejects {count}-day ceasefire in Ukraine that {host} proposed",
                $"The Kremlin rejected a ceasefire of {count} days in Ukraine that {host} had proposed, its spokesman "
                    + "Dmitry Peskov said.",
                published),
        };
    }

    private SpecNews Piece(string title, string first, DateTimeOffset published) => new(
        title,
        "en",
        published,
        [
            first,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Diplomats who know of dossier {_number} said that envoys of both sides had asked for more time."),
            $"The war in Ukraine goes on; it was the {_number}. message of this kind since the talks began.",
        ]);
}
