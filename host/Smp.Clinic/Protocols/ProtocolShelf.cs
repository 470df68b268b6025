using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;

namespace Smp.Clinic.Protocols;

/// <summary>The protocols a clinic can choose from: those of this program and its own.</summary>
/// <remarks>
/// A version never changes: a file that has the id and version of one on the shelf, or of one that a treatment began
/// with, and other bytes, is refused.
/// </remarks>
public sealed class ProtocolShelf
{
    private static readonly string[] BuiltInNames = ["scalperfection.json", "scalpmates.json"];

    private readonly List<ProtocolFile> _files;

    private ProtocolShelf(List<ProtocolFile> files) => _files = files;

    /// <summary>The two that come with this program.</summary>
    public static ProtocolShelf BuiltIn() => new([.. BuiltInNames.Select(name => Taken(BytesOf(name)))]);

    /// <summary>Contra-indications that come with this program.</summary>
    public static ContraIndicationCatalogue BuiltInContraIndications() =>
        ContraIndicationCatalogue.TryRead(
            BytesOf("contra-indications.json"), out ContraIndicationCatalogue? read, out ProtocolRefusal? refusal)
            ? read
            : throw new InvalidOperationException(refusal.Sentence);

    /// <summary>All, the program's own first.</summary>
    public IReadOnlyList<ProtocolFile> Files => _files;

    /// <summary>That version, or the newest one when none is named; nothing when there is none.</summary>
    public ProtocolFile? Find(string id, int? version = null) => _files
        .Where(file => file.Protocol.Id == id && (version is null || file.Protocol.Version == version))
        .MaxBy(file => file.Protocol.Version);

    /// <summary>Adds a clinic's file.</summary>
    public bool TryAdd(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out ProtocolFile? added,
        [NotNullWhen(false)] out ProtocolRefusal? refusal)
    {
        if (!ProtocolReader.TryRead(file, out added, out refusal))
        {
            return false;
        }
        ProtocolFile? known = Find(added.Protocol.Id, added.Protocol.Version);
        refusal = known is null ? null : WhyChanged(added, known.Sha256);
        if (refusal is not null)
        {
            added = null;
            return false;
        }
        if (known is null)
        {
            _files.Add(added);
        }
        return true;
    }

    /// <summary>Refuses a file that is not the one of which a treatment noted id, version and SHA-256.</summary>
    public static ProtocolRefusal? WhyChanged(ProtocolFile file, string notedSha256) => file.Sha256 == notedSha256
        ? null
        : new(0, $"says {file.Label} and is not what {file.Label} was: its SHA-256 is {file.Sha256[..12]}.., "
            + $"the other one's {PrintableText.Shown(notedSha256, 12)}..",
            "Give a changed protocol a new version, or a name of its own");

    /// <summary>The bytes of a protocol of this program, for a clinic to copy; nothing when there is none.</summary>
    public static byte[]? BuiltInBytes(string id)
    {
        string? name = Array.Find(BuiltInNames, one => one == id + ".json");
        return name is null ? null : BytesOf(name);
    }

    private static ProtocolFile Taken(byte[] bytes) =>
        ProtocolReader.TryRead(bytes, out ProtocolFile? file, out ProtocolRefusal? refusal)
            ? file
            : throw new InvalidOperationException(refusal.Sentence);

    private static byte[] BytesOf(string name)
    {
        using Stream stream = typeof(ProtocolShelf).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
