using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>One clinic's rules for a treatment, as data: what its document says, and where.</summary>
/// <remarks>
/// What the document does not say is absent, and listed in <see cref="Silences"/>. Two documents are two protocols;
/// nothing merges them.
/// </remarks>
public sealed record Protocol
{
    /// <summary>Highest version.</summary>
    public const int VersionMax = 65_535;

    private const string FormatName = "smp-protocol-1";

    /// <summary>The stable name, such as scalpmates; a clinic's copy has its own.</summary>
    public required string Id { get; init; }

    /// <summary>1..65535. A version never changes.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it was copied from; nothing for a protocol that was written anew.</summary>
    public ProtocolOrigin? CopiedFrom { get; init; }

    /// <summary>The document behind it.</summary>
    public required ProtocolDocument Document { get; init; }

    /// <summary>How days are counted.</summary>
    public required DayCount DayCount { get; init; }

    /// <summary>How contradictions and gaps were handled, and what else a reader of the file should know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What the document does not say.</summary>
    public required IReadOnlyList<Silence> Silences { get; init; }

    /// <summary>Before a treatment is agreed.</summary>
    public required ConsultationRule? Consultation { get; init; }

    /// <summary>What may be aimed at.</summary>
    public required IReadOnlyList<GoalText> Goals { get; init; }

    /// <summary>The form about health.</summary>
    public required HealthFormRule? HealthForm { get; init; }

    /// <summary>What speaks against a treatment, as far as the document says.</summary>
    public required IReadOnlyList<ContraIndication> ContraIndications { get; init; }

    /// <summary>What can forbid a session on the day.</summary>
    public required IReadOnlyList<StopRule> Stops { get; init; }

    /// <summary>How many sessions.</summary>
    public required SessionCount Sessions { get; init; }

    /// <summary>How far apart.</summary>
    public required SessionSpacing? Spacing { get; init; }

    /// <summary>How long.</summary>
    public required SessionLength? Length { get; init; }

    /// <summary>When to pause.</summary>
    public required BreakRule? Breaks { get; init; }

    /// <summary>What the session of which number does; in rising order.</summary>
    public required IReadOnlyList<SessionLayer> Layers { get; init; }

    /// <summary>How far the needle may stand out.</summary>
    public required ProtrusionRule? Protrusion { get; init; }

    /// <summary>Whose hairline is approved.</summary>
    public required HairlineRule? Hairline { get; init; }

    /// <summary>What is talked over before a later session.</summary>
    public required ReviewRule? Review { get; init; }

    /// <summary>Before each session.</summary>
    public required IReadOnlyList<PreparationRule> Preparation { get; init; }

    /// <summary>After sessions.</summary>
    public required IReadOnlyList<AftercareRule> Aftercare { get; init; }

    /// <summary>What is to be expected.</summary>
    public required IReadOnlyList<HealingStage> Healing { get; init; }

    /// <summary>A later session that belongs to the treatment.</summary>
    public required TopUpRule? TopUp { get; init; }

    /// <summary>A session years later.</summary>
    public required RefresherRule? Refresher { get; init; }

    /// <summary>When tools are disinfected.</summary>
    public required CleaningRule? Cleaning { get; init; }

    /// <summary>How pain is told.</summary>
    public required PainRule? Pain { get; init; }

    /// <summary>Codes for what may go wrong with the result.</summary>
    public required IReadOnlyList<ProtocolFact> Complications { get; init; }

    /// <summary>What the clinic works with.</summary>
    public required IReadOnlyList<EquipmentItem> Equipment { get; init; }

    /// <summary>What is worth knowing and computes nothing.</summary>
    public required IReadOnlyList<ProtocolFact> Facts { get; init; }

    /// <summary>True when the clinic offers that goal.</summary>
    public bool Offers(TreatmentGoal goal) => Goals.Any(one => one.Goal == goal);

    /// <summary>The layer of a session: its own, otherwise that of the one before it.</summary>
    public SessionLayer? LayerOf(int session) => Layers.LastOrDefault(layer => layer.Session <= session);

    /// <summary>True when the client approves a hairline before the first run.</summary>
    public bool NeedsHairline(TreatmentGoal goal) => Hairline?.Goals.Contains(goal) ?? false;

    /// <summary>True when there is a talk before the session of that number.</summary>
    public bool NeedsReview(int session) => Review is { } review && session >= review.FromSession;

    /// <summary>The point of the printed page that a rule is, from 1: preparation, aftercare, what is later.</summary>
    public int PointOf(string ruleId)
    {
        List<string> ids =
        [
            .. Preparation.Select(rule => rule.Id), .. Aftercare.Select(rule => rule.Id), LaterRules.TopUp,
            LaterRules.Refresher,
        ];
        return ids.IndexOf(ruleId) + 1;
    }

    internal static Protocol Pass(FieldPass f, Protocol? v)
    {
        string format = f.Text("format", v is null ? null : FormatName, FieldPass.NameCharsMax);
        f.Demand(format == FormatName, "format", $"is not {FormatName}",
            "Use the program that wrote it, or start from a copy of a protocol of this one");
        Protocol read = new()
        {
            Id = f.Slug("id", v?.Id),
            Version = f.Whole("version", v?.Version, 1, VersionMax),
            Name = f.Text("name", v?.Name, FieldPass.NameCharsMax),
            CopiedFrom = f.OneOrNone("copiedFrom", v?.CopiedFrom, ProtocolOrigin.Pass),
            Document = f.One("document", v?.Document, ProtocolDocument.Pass),
            DayCount = f.One("dayCount", v?.DayCount, DayCount.Pass),
            Notes = f.Texts("notes", v?.Notes, FieldPass.SentenceCharsMax),
            Silences = f.Many("silences", v?.Silences, Silence.Pass),
            Consultation = f.OneOrNone("consultation", v?.Consultation, ConsultationRule.Pass),
            Goals = f.Many("goals", v?.Goals, GoalText.Pass),
            HealthForm = f.OneOrNone("healthForm", v?.HealthForm, HealthFormRule.Pass),
            ContraIndications = f.Many("contraIndications", v?.ContraIndications, ContraIndication.Pass),
            Stops = f.Many("stops", v?.Stops, StopRule.Pass),
            Sessions = f.One("sessions", v?.Sessions, SessionCount.Pass),
            Spacing = f.OneOrNone("spacing", v?.Spacing, SessionSpacing.Pass),
            Length = f.OneOrNone("length", v?.Length, SessionLength.Pass),
            Breaks = f.OneOrNone("breaks", v?.Breaks, BreakRule.Pass),
            Layers = f.Many("layers", v?.Layers, SessionLayer.Pass),
            Protrusion = f.OneOrNone("protrusion", v?.Protrusion, ProtrusionRule.Pass),
            Hairline = f.OneOrNone("hairline", v?.Hairline, HairlineRule.Pass),
            Review = f.OneOrNone("review", v?.Review, ReviewRule.Pass),
            Preparation = f.Many("preparation", v?.Preparation, PreparationRule.Pass),
            Aftercare = f.Many("aftercare", v?.Aftercare, AftercareRule.Pass),
            Healing = f.Many("healing", v?.Healing, HealingStage.Pass),
            TopUp = f.OneOrNone("topUp", v?.TopUp, TopUpRule.Pass),
            Refresher = f.OneOrNone("refresher", v?.Refresher, RefresherRule.Pass),
            Cleaning = f.OneOrNone("cleaning", v?.Cleaning, CleaningRule.Pass),
            Pain = f.OneOrNone("pain", v?.Pain, PainRule.Pass),
            Complications = f.Many("complications", v?.Complications, ProtocolFact.Pass),
            Equipment = f.Many("equipment", v?.Equipment, EquipmentItem.Pass),
            Facts = f.Many("facts", v?.Facts, ProtocolFact.Pass),
        };
        ProtocolDemands.Put(read, f);
        return read;
    }
}
