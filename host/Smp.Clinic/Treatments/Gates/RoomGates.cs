using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>What has to be ready in the room.</summary>
internal static class RoomGates
{
    public static Gate Premises(Visit visit) => visit.Place is { } place
        ? Gate.Met(GateKind.Premises, place.Premises.Text + Licence(place.Licence))
        : visit.Session.Premises is { } unknown
            ? Gate.Open(
                GateKind.Premises, $"{unknown} is not laid down",
                $"Lay it down: smp premises set {unknown} --zone ZONE")
            : Gate.Open(
                GateKind.Premises, "not told",
                "Lay it down: smp premises set; in a clinic with several open the session with --premises");

    public static Gate Practitioner(Visit visit)
    {
        if (visit.Session.Practitioner is not { } person)
        {
            return Gate.Open(
                GateKind.Practitioner, "not told", "Close the session and open it with --person");
        }
        return visit.Record.Staff.JudgeActive("", person.Text) is { } refusal
            ? Gate.Open(GateKind.Practitioner, refusal.Why, refusal.Remedy)
            : Gate.Met(GateKind.Practitioner, person.Text + Licence(visit.Record.Staff.Find(person)?.Licence));
    }

    public static Gate Sharps(Visit visit) =>
        visit.Newest<RoomReady>(ready => ready.Session == visit.Id) is { } ready
            ? Gate.Met(GateKind.Sharps, $"container {ready.Container} within reach")
            : Gate.Open(
                GateKind.Sharps, "no sharps container within reach is recorded",
                $"Put one there, then: smp session room {visit.Id} --container MARK");

    /// <param name="visit">The visit.</param>
    /// <param name="device">The pen to be armed; 0 when it is not known yet: then one clean pen is enough.</param>
    public static Gate Handpiece(Visit visit, ulong device)
    {
        ulong[] pens = device != 0 ? [device] : [.. visit.Record.Use.Devices];
        HandpieceCleaned? cleaned = pens.Length == 0
            ? CleanedSince(visit, 0)
            : pens.Select(pen => CleanedSince(visit, pen)).FirstOrDefault(found => found is not null);
        return cleaned is not null
            ? Gate.Met(
                GateKind.Handpiece,
                $"cleaned on {cleaned.At.Spoken} with {cleaned.Product}, {cleaned.ContactS} s, barrier new")
            : Gate.Open(
                GateKind.Handpiece,
                "not cleaned and covered anew since it last ran for anybody else" + LastRun(visit, pens),
                "Clean it and put a new barrier on, then: smp session clean --product TEXT --contact-s S --barrier"
                    + (pens.Length > 1 ? " --pen ID" : ""));
    }

    // With a clock that ran ahead a cleaning seems to lie before the run: both times show it.
    private static string LastRun(Visit visit, ulong[] pens)
    {
        UtcInstant last = pens.Select(pen => visit.Record.Use.LastEndOutside(pen, visit.Id)).DefaultIfEmpty().Max();
        return last.IsKnown ? $", until {last.Spoken}" : "";
    }

    public static Gate Pigment(Visit visit)
    {
        PigmentUsed[] poured = [.. visit.Record.Visits.Pigments.Where(one => one.Session == visit.Id)];
        PigmentUsed[] newest = [.. poured.Where((one, i) => !poured.Skip(i + 1).Any(later => Replaces(later, one)))];
        if (newest.Length == 0)
        {
            return Gate.Open(GateKind.Pigment, "none is recorded", $"Record it: smp session pigment {visit.Id}");
        }
        string? wrong = newest.Select(poured => WrongWith(poured, visit.Now)).FirstOrDefault(why => why is not null);
        return wrong is null
            ? Gate.Met(GateKind.Pigment, string.Join(", ", newest.Select(one => $"{one.Colour}, lot {one.Lot}")))
            : Gate.Open(
                GateKind.Pigment, wrong,
                "Take a bottle with lot and expiry, show the client its label, and record it anew: smp session pigment "
                    + $"{visit.Id} --label-shown");
    }

    public static Gate Cartridge(Visit visit)
    {
        IReadOnlyList<CartridgeId> bound = visit.Record.BoundIn(visit.Id);
        if (bound.Count == 0)
        {
            return Gate.Open(
                GateKind.Cartridge, "none is bound to this visit",
                $"Open one in front of the client, then: smp cartridge bind C-... --session {visit.Id}");
        }
        CartridgeId mounted = bound.FirstOrDefault(
            one => visit.Record.LifeOf(one).State == Cartridges.CartridgeState.Mounted);
        if (!mounted.IsUnassigned && !IsUsable(visit, mounted))
        {
            return Gate.Open(
                GateKind.Cartridge, $"{mounted} is in the pen and cannot be used any more",
                $"Take it out: smp cartridge remove {mounted} --session {visit.Id} --finished");
        }
        return bound.Any(cartridge => IsUsable(visit, cartridge))
            ? Gate.Met(GateKind.Cartridge, $"{bound.Count} bound")
            : Gate.Open(
                GateKind.Cartridge, "none of those bound can be used any more",
                $"Open and bind another one: smp cartridge bind C-... --session {visit.Id}");
    }

    public static Gate Profile(Visit visit)
    {
        if (visit.Record.ProfileIn(visit.Id) is not { } sent)
        {
            return Gate.Open(
                GateKind.Profile, "the pen has taken none over for this visit",
                $"Send one: smp profile send N --session {visit.Id}");
        }
        ProtrusionRule? limit = visit.Protocol.Protrusion;
        int protrusionUm = (sent.Applied ?? sent.Asked).ProtrusionUm;
        if (protrusionUm > limit?.RefuseAboveUm)
        {
            return Gate.Open(
                GateKind.Profile, $"it sets the needle to {protrusionUm} um, and the clinic's protocol allows "
                    + $"{limit.RefuseAboveUm} um",
                "Send one with less");
        }
        string title = visit.Record.ProfileOf(sent.Profile, sent.Version)?.Title ?? "";
        return Gate.Met(
            GateKind.Profile, $"{sent.Profile} v{sent.Version} '{title}'{Remarks(visit, title, protrusionUm)}");
    }

    private static string Remarks(Visit visit, string title, int protrusionUm)
    {
        string? asked = visit.Protocol.LayerOf(visit.Number)?.Profile;
        string other = asked is null || asked == title
            ? ""
            : $"; NOTE the protocol has '{asked}' for session {visit.Number}";
        return protrusionUm > visit.Protocol.Protrusion?.WarnAboveUm
            ? $"{other}; NOTE {protrusionUm} um is beyond the protocol's {visit.Protocol.Protrusion.WarnAboveUm} um"
            : other;
    }

    private static string Licence(string? licence) => licence is null ? ", no licence told" : $", licence {licence}";

    private static bool IsUsable(Visit visit, CartridgeId cartridge) => visit.Record.Judge(
        new CartridgeMounted(cartridge, visit.Id, visit.Treatment.Client, visit.Now))
        is null or { Reason: RefusalReason.AlreadyMounted };

    private static HandpieceCleaned? CleanedSince(Visit visit, ulong device)
    {
        UtcInstant last = visit.Record.Use.LastEndOutside(device, visit.Id);
        // With several pens a cleaning that names none cleans none; one that is dated ahead would serve everybody.
        bool isOnly = visit.Record.Use.Devices.Count() <= 1;
        return visit.Record.Visits.Cleanings.LastOrDefault(cleaned => cleaned.IsBarrierNew
            && (cleaned.Device == device || device == 0 || (cleaned.Device == 0 && isOnly))
            && cleaned.At >= last && cleaned.At <= visit.Now);
    }

    // What was told wrongly is told again: of the same bottle, or of the same pigment.
    private static bool Replaces(PigmentUsed later, PigmentUsed earlier) =>
        (later.Lot is not null && later.Lot == earlier.Lot)
        || (later.Brand == earlier.Brand && later.Colour == earlier.Colour);

    private static string? WrongWith(PigmentUsed poured, UtcInstant now)
    {
        string which = $"{poured.Brand} {poured.Colour}";
        return poured switch
        {
            { Lot: null } => $"of {which} no lot is recorded",
            { Expiry: null } => $"of {which} no expiry is recorded",
            { IsLabelShown: false } => $"the label of {which} was not shown to the client",
            _ => poured.Expiry.IsExpiredAt(now) ? $"{which} expired, {poured.Expiry}" : null,
        };
    }
}
