using System;
using System.Collections.Generic;
using Smp.Clinic.Events;

namespace Smp.Clinic.Premises;

/// <summary>Where clients are treated, as the ledger's rows lay it down; the newest row of a code counts.</summary>
public sealed class PremisesBook
{
    private readonly SortedDictionary<string, PremisesSet> _premises = new(StringComparer.Ordinal);

    /// <summary>All premises, by their codes.</summary>
    public IEnumerable<PremisesSet> All => _premises.Values;

    /// <summary>Those that were laid down last; nothing before the first.</summary>
    public PremisesSet? Newest { get; private set; }

    /// <summary>The only premises of this clinic; nothing when there are none or several.</summary>
    public PremisesSet? Only => _premises.Count == 1 ? Newest : null;

    /// <summary>Premises by their code; nothing when the ledger does not know them.</summary>
    public PremisesSet? Find(PremisesCode premises) => _premises.GetValueOrDefault(premises.Text);

    /// <summary>For a row that is about to be written, on this computer.</summary>
    internal static ClinicRefusal? JudgeHere(PremisesSet next) => next.Zone.IsKnownHere
        ? null
        : ClinicRefusal.Malformed(
            $"Premises {next.Premises} cannot be set", $"this computer knows no time zone {next.Zone}",
            "Give area and place as the IANA list spells them, such as Europe/London");

    internal void Fold(PremisesSet next)
    {
        _premises[next.Premises.Text] = next;
        Newest = next;
    }
}
