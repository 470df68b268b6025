using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Events;

/// <summary>Every kind of clinic event by its stable name, and the way back from fields to an event.</summary>
public static class ClinicEvents
{
    private static readonly Dictionary<string, Func<EventFieldReader, ClinicEvent>> Readers =
        new(StringComparer.Ordinal)
    {
        [ClientRegistered.EventName] = ClientRegistered.Read,
        [SessionOpened.EventName] = SessionOpened.Read,
        [SessionClosed.EventName] = SessionClosed.Read,
        [CartridgeOpened.EventName] = CartridgeOpened.Read,
        [CartridgeBound.EventName] = CartridgeBound.Read,
        [CartridgeMounted.EventName] = CartridgeMounted.Read,
        [CartridgeRemoved.EventName] = CartridgeRemoved.Read,
        [CartridgeDisposed.EventName] = CartridgeDisposed.Read,
        [TransitionRefused.EventName] = TransitionRefused.Read,
        [ProfileDefined.EventName] = ProfileDefined.Read,
        [ProfileSent.EventName] = ProfileSent.Read,
        [IntentRecorded.EventName] = IntentRecorded.Read,
        [OutcomeRecorded.EventName] = OutcomeRecorded.Read,
        [RecordsSkipped.EventName] = RecordsSkipped.Read,
        [AlarmsRead.EventName] = AlarmsRead.Read,
        [PenPaired.EventName] = PenPaired.Read,
        [BoxReceived.EventName] = BoxReceived.Read,
        [BoxCounted.EventName] = BoxCounted.Read,
        [PigmentUsed.EventName] = PigmentUsed.Read,
        [HandpieceCleaned.EventName] = HandpieceCleaned.Read,
        [SessionSigned.EventName] = SessionSigned.Read,
        [LedgerBehindPen.EventName] = LedgerBehindPen.Read,
        [PeopleStoreBegun.EventName] = PeopleStoreBegun.Read,
        [ErasureIntended.EventName] = ErasureIntended.Read,
        [ClientErased.EventName] = ClientErased.Read,
        [RetentionSet.EventName] = RetentionSet.Read,
        [RecordsShredded.EventName] = RecordsShredded.Read,
        [NamesPrinted.EventName] = NamesPrinted.Read,
        [CatalogueEntered.EventName] = CatalogueEntered.Read,
        [LabelsMinted.EventName] = LabelsMinted.Read,
        [AdvisoryLimitSet.EventName] = AdvisoryLimitSet.Read,
        [PackageRefused.EventName] = PackageRefused.Read,
        [ProtocolAdopted.EventName] = ProtocolAdopted.Read,
        [TreatmentOpened.EventName] = TreatmentOpened.Read,
        [TreatmentClosed.EventName] = TreatmentClosed.Read,
        [ConsultationHeld.EventName] = ConsultationHeld.Read,
        [PhotoKept.EventName] = PhotoKept.Read,
        [SkinChecked.EventName] = SkinChecked.Read,
        [HealthFormTaken.EventName] = HealthFormTaken.Read,
        [HealthConfirmed.EventName] = HealthConfirmed.Read,
        [ClearanceTaken.EventName] = ClearanceTaken.Read,
        [ConsentGiven.EventName] = ConsentGiven.Read,
        [ConsentConfirmed.EventName] = ConsentConfirmed.Read,
        [ConsentWithdrawn.EventName] = ConsentWithdrawn.Read,
        [HairlineApproved.EventName] = HairlineApproved.Read,
        [ReviewHeld.EventName] = ReviewHeld.Read,
        [ChecksAnswered.EventName] = ChecksAnswered.Read,
        [RoomReady.EventName] = RoomReady.Read,
        [PlanSet.EventName] = PlanSet.Read,
        [DepartureAllowed.EventName] = DepartureAllowed.Read,
        [ComplicationNoted.EventName] = ComplicationNoted.Read,
        [PainTold.EventName] = PainTold.Read,
        [PaperGiven.EventName] = PaperGiven.Read,
        [ExposureIncident.EventName] = ExposureIncident.Read,
        [PractitionerRegistered.EventName] = PractitionerRegistered.Read,
        [PractitionerPinSet.EventName] = PractitionerPinSet.Read,
        [PremisesSet.EventName] = PremisesSet.Read,
    };

    /// <summary>The names this program knows.</summary>
    public static IReadOnlyCollection<string> Names => Readers.Keys;

    /// <summary>
    /// Makes the event of stored fields; one of an unknown name comes back as <see cref="UnknownEvent"/>.
    /// </summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="fields">What it says.</param>
    /// <param name="clinicEvent">The event.</param>
    /// <param name="complaint">What is wrong with the fields, naming the first that is.</param>
    public static bool TryRead(
        string name,
        EventFields fields,
        [NotNullWhen(true)] out ClinicEvent? clinicEvent,
        [NotNullWhen(false)] out string? complaint)
    {
        complaint = null;
        if (!Readers.TryGetValue(name, out Func<EventFieldReader, ClinicEvent>? read))
        {
            clinicEvent = new UnknownEvent(name, fields);
            return true;
        }
        EventFieldReader reader = new(name, fields);
        clinicEvent = read(reader);
        reader.End();
        complaint = reader.Complaint;
        clinicEvent = complaint is null ? clinicEvent : null;
        return complaint is null;
    }
}
