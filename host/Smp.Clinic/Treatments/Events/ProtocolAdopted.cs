using System;
using System.Security.Cryptography;
using System.Text;
using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>The clinic works by this version of a protocol from now on; the whole file stands in the row.</summary>
/// <remarks>So a treatment keeps the rules it began with, whatever becomes of the file.</remarks>
/// <param name="Protocol">Its id.</param>
/// <param name="Version">1..65535. A version never changes.</param>
/// <param name="Sha256">Of the file's bytes, 64 small hexadecimal digits.</param>
/// <param name="Text">The file, up to 40,000 characters.</param>
/// <param name="Person">Who adopted it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ProtocolAdopted(
    string Protocol, int Version, string Sha256, string Text, PersonCode Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "protocol-adopted";

    /// <summary>Longest file: quotes and line ends count twice in a row of 64 KiB.</summary>
    public const int CharsMax = 40_000;

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("protocol", Protocol).Add("version", Version).Add("sha256", Sha256).Add("text", Text)
            .Add("person", Person.Text).Add("atUtcS", At);

    internal static ProtocolAdopted Read(EventFieldReader reader)
    {
        ProtocolAdopted read = new(
            reader.Text("protocol", PrintableText.NameCharsMax),
            (int)reader.Number("version", 1, TreatmentOpened.VersionMax), reader.Digest("sha256"),
            reader.Document("text", CharsMax), reader.PersonCode("person"), reader.At());
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read.Text))) != read.Sha256)
        {
            reader.Complain("sha256", "is not that of the text beside it");
        }
        return read;
    }
}
