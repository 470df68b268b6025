namespace Smp.Clinic.People;

/// <summary>What a clinic keeps of a client to call and to reach them; each part may be missing.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Born">The day of birth.</param>
public sealed record Person(PersonName? Name, PhoneNumber? Phone, EmailAddress? Email, BirthDate? Born)
{
    /// <summary>True when nothing is told.</summary>
    public bool IsEmpty => Name is null && Phone is null && Email is null && Born is null;

    /// <summary>Never what it holds.</summary>
    public override string ToString() => "a client's person";
}
