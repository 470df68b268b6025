using Smp.Wire;

namespace Smp.Link;

/// <summary>A pen's refusal as words: why, and what to do.</summary>
public static class RefusalText
{
    /// <summary>Half a sentence with its cure.</summary>
    public static string Of(Refusal reason) => reason switch
    {
        Refusal.None => "no reason given: read the pen's status",
        Refusal.UnknownOperation => "the pen's firmware does not know it: update the firmware",
        Refusal.Malformed => "the pen could not read it: update pen and program to the same version",
        Refusal.OutOfRange => "a value is above the pen's ceiling or out of range: lower it",
        Refusal.RaiseNeedsDisarmed => "a limit would rise: disarm the pen first",
        Refusal.WrongState => "not possible in the pen's state: read its status",
        Refusal.NotPaired => "the pen has no ledger: pair it first",
        Refusal.OtherLedger => "the pen belongs to another ledger: use the ledger it was paired with",
        Refusal.OtherEpoch => "the pen's memory began anew: connect again",
        Refusal.BeyondSent => "it acknowledges records the pen has not sent: connect again",
        Refusal.CartridgeFinished => "this cartridge is finished: dispose of it and open a new one",
        Refusal.CartridgeNotBound => "this cartridge is not bound to the session: bind it first",
        Refusal.CartridgeMounted => "another cartridge is mounted: take it out first",
        Refusal.NoCartridge => "no cartridge is mounted: mount one first",
        Refusal.NoProfile => "no profile is locked: send one first",
        Refusal.ConfirmationNeeded => "the pen restarted: confirm profile and cartridge, then arm again",
        Refusal.FaultLatched => "a fault is latched: release the run contacts and acknowledge it",
        Refusal.MemoryFull => "the pen's memory is full: import its records first",
        Refusal.OtherLinkOnly => "not over this link: use the cable",
        Refusal.OtherSession => "another session is bound: end that session first",
        Refusal.SupplyLow => "the supply is too low: charge or change it",
        Refusal.NotAuthentic => "the signature did not hold: pair the pen again over the cable",
        Refusal.StaleNonce => "it was signed for the pen's boot before this one: connect again",
        Refusal.Replayed => "its counter was used already: connect again",
        Refusal.Expired => "it came too late: send it again",
        Refusal.NotSetUp => "the pen does not know its own motor and cam: run ./smp pen-setup over the cable",
        Refusal.NoSuchSetting => "the pen has no such setting, or its bytes came through damaged: send it again",
        Refusal.NotHomed => "the grip is still looking for its home: wait a second and try again",
        Refusal.TooHot => "the pen is too warm: let it cool",
        _ => $"reason {(int)reason}, unknown to this program: update the program",
    };
}
