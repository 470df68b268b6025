using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Record;

/// <content>Which event goes into which part.</content>
public sealed partial class ClinicRecord
{
    private void Fold(ClinicEvent next, long row)
    {
        switch (next)
        {
            case ClientRegistered e:
                _clients.Add(e.Client, e.At);
                _clientsByShortForm.Add(e.Client.ShortForm, e.Client);
                break;
            case SessionOpened e:
                _sessions.Add(e.Session.Number, new(e.Session, e.Client, e.At, default)
                {
                    Practitioner = e.Practitioner, Premises = e.Premises,
                });
                Treatments.Fold(e);
                _open.Add(e.Client, e.Session);
                _bound.Add(e.Session, []);
                break;
            case SessionClosed e:
                Close(e);
                break;
            case ProfileDefined e:
                _profiles.Add((e.Profile, e.Version), e);
                break;
            case ProfileSent { Outcome: not Outcome.NotDone } e:
                FoldProfile(e);
                break;
            case IntentRecorded e:
                Intend(e, row);
                break;
            case OutcomeRecorded e:
                Settle(e);
                break;
            case BoxReceived e:
                Stock.Fold(e);
                break;
            case BoxCounted e:
                Stock.Fold(e, row);
                break;
            case PigmentUsed e:
                Visits.Fold(e);
                break;
            case HandpieceCleaned e:
                Visits.Fold(e);
                break;
            case SessionSigned e:
                Visits.Fold(e);
                break;
            default:
                FoldHouse(next);
                break;
        }
    }

    private void FoldHouse(ClinicEvent next)
    {
        switch (next)
        {
            case PractitionerRegistered e:
                Staff.Fold(e);
                break;
            case PremisesSet e:
                Premises.Fold(e);
                break;
            case PeopleStoreBegun or ErasureIntended or ClientErased or RecordsShredded:
                People.Fold(next);
                break;
            case RetentionSet e:
                Retention.Fold(e);
                break;
            case LabelsMinted e:
                Stock.Fold(e);
                break;
            case CatalogueEntered e:
                Catalogue.Fold(e);
                break;
            case TreatmentOpened or TreatmentEvent or ExposureIncident:
                Treatments.Fold(next);
                break;
            case ProtocolAdopted e:
                Protocols.Fold(e);
                break;
            case AdvisoryLimitSet e:
                _advisoryLimits.Add(e);
                break;
            case LedgerBehindPen { AcceptedBy: { } person } e:
                PenFor(e.Pen).GiveUp(e.LedgerSequence + 1, e.PenSequence, person.Text);
                break;
            case RecordsSkipped e:
                PenFor(e.Pen).Skip(e.First, e.Last);
                break;
            default:
                FoldStep(next);
                break;
        }
    }

    private void FoldProfile(ProfileSent sent)
    {
        _profilesOut.Add(sent.Session);
        if (sent.Outcome == Outcome.Done)
        {
            _profilesSent[sent.Session] = sent;
        }
    }
}
