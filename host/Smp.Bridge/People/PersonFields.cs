using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Clinic.Retention;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>The stable names under which a person's parts lie in the store; all of one class, contact.</summary>
public static class PersonFields
{
    /// <summary>The name.</summary>
    public const string Name = "name";

    /// <summary>The telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>The e-mail address.</summary>
    public const string Email = "email";

    /// <summary>The day of birth.</summary>
    public const string Born = "born";

    internal static IReadOnlyList<PersonField> Of(Person person, UtcInstant at) =>
    [
        .. new (string Field, string? Value)[]
        {
            (Name, person.Name?.Text), (Phone, person.Phone?.Text), (Email, person.Email?.Text),
            (Born, person.Born?.Text),
        }
        .Where(part => part.Value is not null)
        .Select(part => new PersonField(
            part.Field, RecordClassWords.WordOf(RecordClass.Contact), at.UtcS, part.Value)),
    ];
}
