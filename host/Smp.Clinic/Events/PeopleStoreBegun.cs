using System;
using System.Globalization;

namespace Smp.Clinic.Events;

/// <summary>From here on people are kept in this store beside the ledger: one that is gone later is missed.</summary>
/// <param name="Store">The store's own number, random.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PeopleStoreBegun(UInt128 Store, UtcInstant At) : ClinicEvent(At)
{
    private const int Digits = 32;

    /// <summary>The stable name.</summary>
    public const string EventName = "people-store-begun";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("store", Store.ToString("x32", CultureInfo.InvariantCulture)).Add("atUtcS", At);

    internal static PeopleStoreBegun Read(EventFieldReader reader)
    {
        string text = reader.Text("store", Digits);
        bool isRead = UInt128.TryParse(
            text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 store);
        if (!isRead || text.Length != Digits)
        {
            reader.Complain("store", $"is not {Digits} hexadecimal digits");
        }
        return new PeopleStoreBegun(store, reader.At());
    }
}
