using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Staff;

/// <summary>Who treats clients here, as the ledger's rows lay it down; the newest row of a code counts.</summary>
public sealed class PractitionerBook
{
    private readonly SortedDictionary<string, List<PractitionerRegistered>> _registrations =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The newest registration of everybody, by their codes.</summary>
    public IEnumerable<PractitionerRegistered> All => _registrations.Values.Select(rows => rows[^1]);

    /// <summary>When the first was registered; not known while nobody is.</summary>
    public UtcInstant BegunAt { get; private set; }

    /// <summary>The newest registration of a person; nothing when the ledger does not know them.</summary>
    public PractitionerRegistered? Find(PersonCode person) => RowsOf(person.Text).LastOrDefault();

    /// <summary>The registration that held when something was signed; nothing when there was none yet.</summary>
    /// <param name="person">A code as a row holds it.</param>
    /// <param name="at">When.</param>
    public PractitionerRegistered? At(string person, UtcInstant at) =>
        RowsOf(person).LastOrDefault(row => row.At <= at);

    /// <summary>Nobody acts in the name of one who is not registered, or who has left.</summary>
    /// <param name="what">What was wanted, without a full stop.</param>
    /// <param name="person">A code as a row holds it.</param>
    /// <returns>Nothing for somebody who is registered and active.</returns>
    public ClinicRefusal? JudgeActive(string what, string person) => RowsOf(person).LastOrDefault() switch
    {
        null => new(
            RefusalReason.UnknownPractitioner, what, $"{person} is not registered here",
            $"Register them: smp staff add {person}"),
        { IsActive: false } gone => new(
            RefusalReason.PractitionerLeft, what, $"{person} left on {gone.At.IsoDay}",
            $"Register them again: smp staff add {person}"),
        _ => null,
    };

    internal ClinicRefusal? Judge(PractitionerRegistered next)
    {
        string what = $"{next.Person} cannot be registered";
        if (_registrations.TryGetValue(next.Person.Text, out List<PractitionerRegistered>? rows)
            && rows[0].Person != next.Person)
        {
            return new(
                RefusalReason.PractitionerKnown, what, $"{rows[0].Person} is registered, which differs only in case",
                $"Write {rows[0].Person}, or choose another code");
        }
        return !next.IsActive
            ? JudgeActive($"{next.Person} cannot leave", next.Person.Text)
            : null;
    }

    // One who has left may have a new PIN, to come back with it; whoever answers for it must still be there.
    internal ClinicRefusal? Judge(PractitionerPinSet next)
    {
        string what = $"A PIN of {next.Person} cannot be set";
        return Find(next.Person) is null ? JudgeActive(what, next.Person.Text)
            : next.By == next.Person ? null
            : JudgeActive(what, next.By.Text);
    }

    internal void Fold(PractitionerRegistered next)
    {
        if (!_registrations.TryGetValue(next.Person.Text, out List<PractitionerRegistered>? rows))
        {
            _registrations.Add(next.Person.Text, rows = []);
        }
        rows.Add(next);
        BegunAt = BegunAt.IsKnown ? BegunAt : next.At;
    }

    // By all letters as they are: mk is not MK, though nobody else may have that code.
    private List<PractitionerRegistered> RowsOf(string person) =>
        _registrations.TryGetValue(person, out List<PractitionerRegistered>? rows)
        && string.Equals(rows[0].Person.Text, person, StringComparison.Ordinal)
            ? rows
            : [];
}
