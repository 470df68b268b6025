using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Smp.Clinic.Papers;

/// <summary>The names of a client's calendar entries: the same in every issue, and nobody's.</summary>
/// <remarks>
/// A UUID of version 8, cut from a SHA-256. The client's reference goes in whole, 128 random bits that no name was made
/// from, so that a name of an entry neither tells nor can be guessed back to whose it is.
/// </remarks>
/// <param name="Client">Whose.</param>
/// <param name="Treatment">Which treatment of that client.</param>
internal sealed record CalendarUids(ClientReference Client, int Treatment)
{
    public string Of(string rule, int session)
    {
        string named = string.Create(
            CultureInfo.InvariantCulture, $"{Client.StoredForm}/{Treatment}/{rule}/{session}");
        Span<byte> uuid = SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, 16);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true).ToString();
    }
}
