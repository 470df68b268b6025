using System;
using System.Security.Cryptography;
using System.Text;

namespace Smp.App.Pages;

/// <summary>Under which policy a browser shows a page of ours.</summary>
internal static class StylePolicy
{
    /// <summary>No script, no picture, no font, no address; this one style sheet by its hash.</summary>
    public static string Of(string sheet) =>
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet))) + "'";
}
