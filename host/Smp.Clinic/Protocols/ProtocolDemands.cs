using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What the parts of a protocol demand of each other.</summary>
internal static class ProtocolDemands
{
    /// <summary>Keys that a document may be silent about, and whether this protocol has them all the same.</summary>
    private static readonly Dictionary<string, Func<Protocol, bool>> Optional = new(StringComparer.Ordinal)
    {
        ["consultation"] = of => of.Consultation is not null,
        ["healthForm"] = of => of.HealthForm is not null,
        ["contraIndications"] = of => of.ContraIndications.Count > 0,
        ["stops"] = of => of.Stops.Count > 0,
        ["sessions.typical"] = of => of.Sessions?.Typical is not null,
        ["spacing"] = of => of.Spacing is not null,
        ["length"] = of => of.Length is not null,
        ["length.areas"] = of => of.Length is { Areas.Count: > 0 },
        ["breaks"] = of => of.Breaks is not null,
        ["layers"] = of => of.Layers.Count > 0,
        ["protrusion"] = of => of.Protrusion is not null,
        ["hairline"] = of => of.Hairline is not null,
        ["review"] = of => of.Review is not null,
        ["preparation"] = of => of.Preparation.Count > 0,
        ["aftercare"] = of => of.Aftercare.Count > 0,
        ["healing"] = of => of.Healing.Count > 0,
        ["topUp"] = of => of.TopUp is not null,
        ["refresher"] = of => of.Refresher is not null,
        ["cleaning"] = of => of.Cleaning is not null,
        ["pain"] = of => of.Pain is not null,
        ["complications"] = of => of.Complications.Count > 0,
        ["equipment"] = of => of.Equipment.Count > 0,
    };

    public static void Put(Protocol read, FieldPass f)
    {
        DemandSilence(read, f);
        DemandNames(read, f);
        DemandGoals(read, f);
        DemandLayers(read, f);
        DemandDays(read, f);
        DemandYielding(read, f);
    }

    private static void DemandSilence(Protocol read, FieldPass f)
    {
        for (int i = 0; i < read.Silences.Count; i++)
        {
            string field = read.Silences[i].Field;
            bool isKnown = Optional.TryGetValue(field, out Func<Protocol, bool>? isThere);
            f.DemandItem(isKnown, "silences", i, $"names '{PrintableText.Shown(field)}', which is no optional key",
                $"Write one of {string.Join(", ", Optional.Keys)}");
            f.DemandItem(!isKnown || !isThere!(read), "silences", i,
                $"says that nothing is said about '{field}', and the file has it", "Take one of the two out");
        }
        string? untold = Optional.Keys.FirstOrDefault(
            key => !Optional[key](read) && read.Silences.All(silence => silence.Field != key)
                && !(key == "length.areas" && read.Length is null));
        f.Demand(untold is null, "silences", $"does not name '{untold}', which the file has not",
            "Say that the document is silent about it, or add it");
    }

    private static void DemandNames(Protocol read, FieldPass f)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { LaterRules.TopUp, LaterRules.Refresher };
        DemandOwnName(f, "stops", read.Stops.Select(rule => rule.Id), seen);
        DemandOwnName(f, "preparation", read.Preparation.Select(rule => rule.Id), seen);
        DemandOwnName(f, "aftercare", read.Aftercare.Select(rule => rule.Id), seen);
        DemandOwnName(f, "contraIndications", read.ContraIndications.Select(one => one.Id), []);
        DemandOwnName(f, "healing", read.Healing.Select(one => one.Id), []);
        DemandOwnName(f, "complications", read.Complications.Select(one => one.Id), []);
        DemandOwnName(f, "facts", read.Facts.Select(one => one.Id), []);
    }

    private static void DemandOwnName(FieldPass f, string key, IEnumerable<string> ids, HashSet<string> seen)
    {
        int index = 0;
        foreach (string id in ids)
        {
            f.DemandItem(seen.Add(id), key, index++, $"has the id '{id}', which another rule has too",
                "Give each its own");
        }
    }

    private static void DemandGoals(Protocol read, FieldPass f)
    {
        f.Demand(read.Goals.Count > 0, "goals", "is missing", "Name at least one goal");
        f.Demand(read.Goals.Select(goal => goal.Goal).Distinct().Count() == read.Goals.Count, "goals",
            "names a goal twice", "Leave one of the two out");
    }

    private static void DemandLayers(Protocol read, FieldPass f)
    {
        for (int i = 0; i < read.Layers.Count; i++)
        {
            int before = i == 0 ? 0 : read.Layers[i - 1].Session;
            f.DemandItem(read.Layers[i].Session > before, "layers", i, "does not come after the session before it",
                "Put the layers in rising order, each once");
        }
    }

    private static void DemandDays(Protocol read, FieldPass f)
    {
        for (int i = 0; i < read.Aftercare.Count; i++)
        {
            AftercareRule rule = read.Aftercare[i];
            foreach (AftercareRule reading in (AftercareRule[])[rule, rule.InOtherReading()])
            {
                int earliest = Math.Min(reading.FirstDay ?? int.MaxValue, reading.LastDay ?? int.MaxValue);
                f.DemandItem(earliest >= (read.DayCount?.TreatmentDayIs ?? 0), "aftercare", i,
                    $"counts from a day before the session, which is day {read.DayCount?.TreatmentDayIs}",
                    "Correct the day, or 'treatmentDayIs'");
            }
        }
    }

    private static void DemandYielding(Protocol read, FieldPass f)
    {
        for (int i = 0; i < read.Preparation.Count; i++)
        {
            string? unknown = read.Preparation[i].YieldsTo.FirstOrDefault(id => !read.Aftercare.Any(
                rule => rule.Id == id && rule.Kind == RuleKind.Ban));
            f.DemandItem(unknown is null, "preparation", i,
                $"yields to '{PrintableText.Shown(unknown ?? "")}', which is no ban of the aftercare",
                "Name the id of such a ban");
        }
    }
}
