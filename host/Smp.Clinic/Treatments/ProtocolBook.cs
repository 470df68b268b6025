using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments;

/// <summary>The protocols that a clinic has adopted, each version for good.</summary>
public sealed class ProtocolBook
{
    private readonly Dictionary<(string Id, int Version), ProtocolAdopted> _adopted = [];
    private readonly Dictionary<(string Id, int Version), ProtocolFile?> _read = [];

    /// <summary>In the order in which they were adopted.</summary>
    public IReadOnlyCollection<ProtocolAdopted> Adopted => _adopted.Values;

    /// <summary>The row of a version; nothing when it was not adopted.</summary>
    public ProtocolAdopted? RowOf(string id, int version) => _adopted.GetValueOrDefault((id, version));

    /// <summary>That version, or the newest; nothing when it is not adopted, or this program cannot read it.</summary>
    public ProtocolFile? Find(string id, int? version = null)
    {
        int? wanted = version ?? _adopted.Keys.Where(key => key.Id == id).Select(key => (int?)key.Version).Max();
        return wanted is { } known && RowOf(id, known) is { } row ? Read(row) : null;
    }

    /// <summary>The protocol a treatment began with; nothing when this program cannot read it.</summary>
    public Protocol? Of(TreatmentAccount treatment) =>
        Find(treatment.Opened.Protocol, treatment.Opened.Version)?.Protocol;

    internal ClinicRefusal? Judge(ProtocolAdopted next)
    {
        string what = $"Protocol {next.Protocol} v{next.Version} cannot be adopted";
        return RowOf(next.Protocol, next.Version) is not { } known
            ? null
            : ClinicRefusal.Malformed(
                what,
                known.Sha256 == next.Sha256 ? "it is adopted already" : "this version was adopted with other text",
                known.Sha256 == next.Sha256 ? "Use it" : "Give a changed protocol the next version");
    }

    internal void Fold(ProtocolAdopted next) => _adopted.Add((next.Protocol, next.Version), next);

    // Read when it is first asked for: most that a ledger is opened for asks for none.
    private ProtocolFile? Read(ProtocolAdopted row)
    {
        var key = (row.Protocol, row.Version);
        if (!_read.TryGetValue(key, out ProtocolFile? file))
        {
            bool isRead = ProtocolReader.TryRead(Encoding.UTF8.GetBytes(row.Text), out file, out _);
            file = isRead && file!.Protocol.Id == row.Protocol && file.Protocol.Version == row.Version ? file : null;
            _read.Add(key, file);
        }
        return file;
    }
}
