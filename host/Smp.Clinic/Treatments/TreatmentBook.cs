using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments;

/// <summary>The treatments of a clinic, and which visit belongs to which.</summary>
public sealed class TreatmentBook
{
    private readonly SortedDictionary<uint, TreatmentAccount> _treatments = [];
    private readonly Dictionary<SessionId, TreatmentAccount> _bySession = [];
    private readonly Dictionary<ClientReference, List<TreatmentAccount>> _ofClient = [];
    private readonly Dictionary<ClientReference, List<TreatmentEvent>> _byClient = [];
    private readonly List<ExposureIncident> _incidents = [];

    /// <summary>By number.</summary>
    public IEnumerable<TreatmentAccount> All => _treatments.Values;

    /// <summary>Exposures to blood, in their order.</summary>
    public IReadOnlyList<ExposureIncident> Incidents => _incidents;

    /// <summary>The highest number in use; 0 before the first.</summary>
    public uint Newest => _treatments.Count == 0 ? 0 : _treatments.Keys.Last();

    /// <summary>A treatment; nothing when the ledger does not know it.</summary>
    public TreatmentAccount? Find(TreatmentId treatment) => _treatments.GetValueOrDefault(treatment.Number);

    /// <summary>The treatment that a visit belongs to; nothing when it belongs to none.</summary>
    public TreatmentAccount? Of(SessionId session) => _bySession.GetValueOrDefault(session);

    /// <summary>The treatments of a client, the newest last.</summary>
    public IReadOnlyList<TreatmentAccount> Of(ClientReference client) =>
        _ofClient.TryGetValue(client, out List<TreatmentAccount>? treatments) ? treatments : [];

    /// <summary>All that was done for a client in whatever treatment, in the ledger's order.</summary>
    public IReadOnlyList<TreatmentEvent> EventsOf(ClientReference client) =>
        _byClient.TryGetValue(client, out List<TreatmentEvent>? events) ? events : [];

    internal void Fold(ClinicEvent next)
    {
        switch (next)
        {
            case TreatmentOpened e:
                TreatmentAccount opened = new(e);
                _treatments.Add(e.Treatment.Number, opened);
                ListOf(_ofClient, e.Client).Add(opened);
                break;
            case SessionOpened { Treatment.IsNone: false } e:
                TreatmentAccount account = _treatments[e.Treatment.Number];
                account.Visit(e.Session);
                _bySession.Add(e.Session, account);
                break;
            case TreatmentEvent e:
                TreatmentAccount treatment = _treatments[e.Treatment.Number];
                treatment.Fold(e);
                ListOf(_byClient, treatment.Client).Add(e);
                break;
            case ExposureIncident e:
                _incidents.Add(e);
                break;
            default:
                break;
        }
    }

    private static List<T> ListOf<T>(Dictionary<ClientReference, List<T>> lists, ClientReference client)
    {
        if (!lists.TryGetValue(client, out List<T>? list))
        {
            lists.Add(client, list = []);
        }
        return list;
    }

    internal void Worked(SessionId session) => Of(session)?.Worked(session);
}
