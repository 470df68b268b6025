namespace Smp.Clinic.Protocols;

/// <summary>How a consultation is held.</summary>
public enum ConsultationChannel
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By electronic mail.</summary>
    Email,

    /// <summary>By that messenger.</summary>
    WhatsApp,

    /// <summary>By another messenger.</summary>
    SocialMedia,

    /// <summary>By photos that are sent.</summary>
    Photos,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In the clinic.</summary>
    FaceToFace,
}
