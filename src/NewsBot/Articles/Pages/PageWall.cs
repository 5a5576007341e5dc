using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsBot.Text;

namespace NewsBot.Articles.Pages;

/// <summary>Knows the pages that stand in front of an article: tests for a browser, log-ins, errors.</summary>
internal static class PageWall
{
    private const int LongestWall = 1500;

    private static readonly Regex Title = new(
        @"^\s*(just a moment|attention required|access denied|access to this page|are you (a )?(robot|human)"
            + @"|robot or human|verif(y|ying)|security check|checking your browser|ddos-guard|please wait|one more step"
            + @"|pardon our interruption|403|404|410|429|50\d|page not found|not found|halaman tidak ditemukan"
            + @"|сторінку не знайдено|страница не найдена|log ?in|sign ?in|masuk|login|вхід|вход|subscribe|captcha"
            + @"|один момент|bot verification|client challenge|human verification)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    private static readonly Regex Script = new(
        @"(enable|turn on|activate|requires|aktifkan|mengaktifkan|увімкн\w+|ввімкн\w+|включите|требуется"
            + @"|необхідно)\s(\w+\s){0,2}java ?script|java ?script (is|harus|має|должен|отключ|вимкн|is disabled)"
            + @"|\bcaptcha\b|unusual (traffic|activity)|not a robot|bukan robot|не робот|cloudflare ray id"
            + @"|checking (if|your browser)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedMatch.Time);

    /// <summary>Why the page is no article, for a person; null where it may be one.</summary>
    public static string? Of(IDocument page, string text)
    {
        if (text.Length > LongestWall)
            return null;
        string title = page.Title ?? "";
        if (Title.IsMatch(title))
            return $"blocked by site: the page is no article but says \"{title[..Math.Min(60, title.Length)].Trim()}\"";
        if (page.QuerySelector("input[type=password]") is not null && text.Length < LongestWall / 2)
            return "blocked by site: the page asks for a log-in";
        return Script.IsMatch(text) || (text.Length < 200 && Script.IsMatch(Start(page)))
            ? "blocked by site: the page tests for a browser"
            : null;
    }

    private static string Start(IDocument page)
    {
        string all = page.Body?.TextContent ?? "";
        return all[..Math.Min(4000, all.Length)];
    }
}
