namespace Smp.Clinic.Treatments.Gates;

/// <summary>What is asked before a pen is armed, in the order in which a visit comes to it.</summary>
public enum GateKind
{
    /// <summary>The visit belongs to a treatment that is open, under a protocol this program can read.</summary>
    Treatment,

    /// <summary>It is known where.</summary>
    Premises,

    /// <summary>It is known who treats.</summary>
    Practitioner,

    /// <summary>Client and clinic agreed.</summary>
    Consultation,

    /// <summary>The scalp was looked over; a doctor's word where it was sent for.</summary>
    SkinCheck,

    /// <summary>The form about health lets it go on, and was confirmed at this visit.</summary>
    HealthForm,

    /// <summary>Signed, and confirmed at this visit.</summary>
    Consent,

    /// <summary>Approved as it is drawn, where the goal needs one.</summary>
    Hairline,

    /// <summary>The result so far was talked over, from the second session on.</summary>
    Review,

    /// <summary>Every question of the protocol was asked at this visit, and none of the answers forbids it.</summary>
    Checks,

    /// <summary>The visit is on a day that the protocol allows, or somebody gave a reason.</summary>
    Days,

    /// <summary>A sharps container stands within reach.</summary>
    Sharps,

    /// <summary>The pen was cleaned and covered anew since it ran for anybody else.</summary>
    Handpiece,

    /// <summary>A pigment with lot and expiry, its label shown to the client.</summary>
    Pigment,

    /// <summary>A cartridge that is usable is bound to the visit.</summary>
    Cartridge,

    /// <summary>The pen has taken a profile over that the protocol allows.</summary>
    Profile,
}
