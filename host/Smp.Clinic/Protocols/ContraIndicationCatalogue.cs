using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Contra-indications beyond those of a clinic's document: what the health form asks about, as data.</summary>
/// <remarks>The one that comes with the program is a start from public pages; a clinic edits its copy.</remarks>
/// <param name="Id">The stable name.</param>
/// <param name="Version">1..65535.</param>
/// <param name="Notes">What a reader of the file should know.</param>
/// <param name="Entries">In the order of the form.</param>
public sealed record ContraIndicationCatalogue(
    string Id, int Version, IReadOnlyList<string> Notes, IReadOnlyList<ContraIndication> Entries)
{
    private const string FormatName = "smp-contra-indications-1";

    /// <summary>
    /// What a clinic that follows a protocol asks about: the document's own first; an entry of the same name is the
    /// document's.
    /// </summary>
    public IReadOnlyList<ContraIndication> Beside(Protocol protocol) =>
    [
        .. protocol.ContraIndications,
        .. Entries.Where(entry => protocol.ContraIndications.All(own => own.Id != entry.Id)),
    ];

    /// <summary>Reads a file as strictly as a protocol.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out ContraIndicationCatalogue? catalogue,
        [NotNullWhen(false)] out ProtocolRefusal? refusal)
    {
        catalogue = null;
        FirstComplaint complaint = new();
        if (ProtocolReader.TryRoot(file, out JsonItem? root, out refusal))
        {
            catalogue = FieldReading.Whole<ContraIndicationCatalogue>(root, complaint, Pass);
            refusal = complaint.Refusal;
            catalogue = refusal is null ? catalogue : null;
        }
        return catalogue is not null;
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Write() => ProtocolWriter.Write(this, Pass);

    private static ContraIndicationCatalogue Pass(FieldPass f, ContraIndicationCatalogue? v)
    {
        string format = f.Text("format", v is null ? null : FormatName, FieldPass.NameCharsMax);
        f.Demand(format == FormatName, "format", $"is not {FormatName}", "Start from a copy of this program's file");
        ContraIndicationCatalogue read = new(
            f.Slug("id", v?.Id), f.Whole("version", v?.Version, 1, 65_535),
            f.Texts("notes", v?.Notes, FieldPass.SentenceCharsMax),
            f.Many("entries", v?.Entries, ContraIndication.Pass));
        f.Demand(read.Entries.Select(entry => entry.Id).Distinct().Count() == read.Entries.Count, "entries",
            "have an id twice", "Give each its own");
        return read;
    }
}
