using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Reads a protocol file strictly: whatever is not understood is refused with its line.</summary>
public static class ProtocolReader
{
    /// <summary>Longest file.</summary>
    public const int BytesMax = 128 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the bytes of a file. A byte order mark before them is tolerated.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out ProtocolFile? protocol,
        [NotNullWhen(false)] out ProtocolRefusal? refusal)
    {
        protocol = null;
        if (!TryRoot(file, out JsonItem? root, out refusal))
        {
            return false;
        }
        FirstComplaint complaint = new();
        Protocol read = FieldReading.Whole<Protocol>(root, complaint, Protocol.Pass);
        refusal = complaint.Refusal ?? LinesBeyondDocument.FindIn(root, read.Document.Lines);
        protocol = refusal is null
            ? new(read, Convert.ToHexStringLower(SHA256.HashData(file)))
            : null;
        return protocol is not null;
    }

    /// <summary>The outermost group of a file.</summary>
    internal static bool TryRoot(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out JsonItem? root,
        [NotNullWhen(false)] out ProtocolRefusal? refusal)
    {
        root = null;
        if (file.Length > BytesMax)
        {
            refusal = new(0, $"has {file.Length} bytes, more than {BytesMax}", "Shorten its texts");
            return false;
        }
        ReadOnlySpan<byte> text = file.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file;
        (root, refusal) = JsonLines.Read(text.ToArray());
        if (refusal is null && root?.Kind == JsonItemKind.Object)
        {
            return true;
        }
        root = null;
        refusal ??= new(1, "does not begin a group in braces", "Start from a copy of a file of this program");
        return false;
    }
}
