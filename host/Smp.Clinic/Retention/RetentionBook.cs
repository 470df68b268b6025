using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Retention;

/// <summary>How long each class of records is kept, as the ledger's rows lay it down; the newest row counts.</summary>
public sealed class RetentionBook
{
    private readonly Dictionary<RecordClass, RetentionRule> _rules = new()
    {
        [RecordClass.HygieneLog] = RetentionPresets.HygieneLogDefault,
    };

    /// <summary>The rule of every class, in the order of the classes; an empty one where nothing is known.</summary>
    public IEnumerable<RetentionRule> Rules => Enum.GetValues<RecordClass>().Select(RuleOf);

    /// <summary>The rule of a class; an empty one where nothing is known.</summary>
    public RetentionRule RuleOf(RecordClass recordClass) =>
        _rules.GetValueOrDefault(recordClass) ?? new RetentionRule(recordClass, null, null, "");

    /// <summary>True when what began on this day is past its maximum, and so must be shredded.</summary>
    public bool MustGo(RecordClass recordClass, DateOnly began, DateOnly today) =>
        RuleOf(recordClass).MaxKeep?.IsOver(began, today) ?? false;

    internal static ClinicRefusal? Judge(RetentionSet next)
    {
        string what = $"The retention of {Words.RecordClasses.WordOf(next.Class)} cannot be set";
        if (next.MaxKeep is not null && RetentionRule.HomeOf(next.Class) == RecordHome.Chain)
        {
            return ClinicRefusal.Malformed(
                what, "it has a maximum, and the chain never forgets", "Leave the maximum out");
        }
        if (next.MaxKeep is { } max && next.MinKeep is { } min && max.IsShorterThan(min))
        {
            return ClinicRefusal.Malformed(
                what, $"the maximum of {max} ends before the minimum of {min}", "Give a longer maximum");
        }
        return null;
    }

    internal void Fold(RetentionSet next) =>
        _rules[next.Class] = new RetentionRule(next.Class, next.MinKeep, next.MaxKeep, next.Source);
}
