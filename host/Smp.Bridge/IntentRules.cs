using System;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments.Gates;
using Smp.Wire;

namespace Smp.Bridge;

/// <summary>Whether an intent may still be carried out: the record may have changed since it was written.</summary>
public static class IntentRules
{
    /// <summary>The reason against it, as a sentence without its full stop; null when there is none.</summary>
    /// <param name="record">The clinic's record as of now.</param>
    /// <param name="intent">What is to be carried out.</param>
    /// <param name="at">Now.</param>
    /// <param name="device">The pen that would do it.</param>
    public static string? WhyNot(ClinicRecord record, IntentRecorded intent, UtcInstant at, ulong device)
    {
        if (!NeedsOpenSession(intent.Verb))
        {
            return null;
        }
        if (record.SessionOf(intent.Session) is not { IsOpen: true } session)
        {
            return $"session {intent.Session} is not open";
        }
        if (intent.Cartridges.Count > WireLimits.BoundCartridgesMax)
        {
            return $"a pen takes {WireLimits.BoundCartridgesMax} cartridges of a session at once, "
                + $"not {intent.Cartridges.Count}";
        }
        foreach (CartridgeId cartridge in intent.Cartridges)
        {
            if (Judge(record, intent.Verb, cartridge, session, at) is { } refusal)
            {
                return refusal.Sentence.TrimEnd('.');
            }
        }
        return intent.Verb switch
        {
            Intent.SendProfile => WhyNotProfile(record, intent, session, at, device),
            Intent.Arm or Intent.ArmConfirmed => Unmet(record, session, at, device, static _ => true) is { } unmet
                ? $"session {session.Session} cannot be armed before: {unmet}"
                : null,
            _ => null,
        };
    }

    /// <summary>Why a pen must not take over what the pen itself needs to be armed; null for nothing.</summary>
    /// <remarks>
    /// A pen that has a profile and a cartridge is armed by a long press, without any host. So the profile is the last
    /// thing that it gets, when everything else is on record.
    /// </remarks>
    private static string? WhyNotProfile(
        ClinicRecord record, IntentRecorded intent, SessionAccount session, UtcInstant at, ulong device)
    {
        string? unmet = Unmet(
            record, session, at, device, gate => gate.Kind is not (GateKind.Cartridge or GateKind.Profile));
        if (unmet is not null)
        {
            return $"the pen takes no profile for session {session.Session} before: {unmet}";
        }
        int protrusionUm = record.ProfileOf(intent.Profile, intent.Version)?.Settings.ProtrusionUm ?? 0;
        int? limitUm = record.Protocols.Of(record.Treatments.Of(session.Session)!)?.Protrusion?.RefuseAboveUm;
        return protrusionUm > limitUm
            ? $"it sets the needle to {protrusionUm} um, and the clinic's protocol allows {limitUm} um"
            : null;
    }

    // Words alone: a row has no room for all that may be missing, and whoever asks sees it by the verb that is named.
    private static string? Unmet(
        ClinicRecord record, SessionAccount session, UtcInstant at, ulong device, Func<Gate, bool> isMeant)
    {
        string unmet = string.Join(
            ", ", SessionGates.Of(record, session.Session, at, device).Where(gate => !gate.IsMet && isMeant(gate))
                .Select(gate => gate.Word));
        return unmet.Length == 0 ? null : $"{unmet}; see 'smp session gates {session.Session}'";
    }

    private static bool NeedsOpenSession(string verb) =>
        verb is Intent.SendProfile or Intent.Bind or Intent.Mount or Intent.Arm or Intent.ArmConfirmed;

    // A pen that mounted by a gesture and told so already is asked again without harm.
    private static ClinicRefusal? Judge(
        ClinicRecord record, string verb, CartridgeId cartridge, SessionAccount session, UtcInstant at) => verb switch
        {
            Intent.Bind => record.Judge(new CartridgeBound(cartridge, session.Session, session.Client, at)),
            Intent.Mount => record.Judge(new CartridgeMounted(cartridge, session.Session, session.Client, at))
                is { Reason: not RefusalReason.AlreadyMounted } refusal ? refusal : null,
            _ => null,
        };
}
