namespace Smp.Clinic.Protocols;

/// <summary>A protocol together with what its file was.</summary>
/// <param name="Protocol">What it says.</param>
/// <param name="Sha256">Of the file's bytes, 64 hexadecimal digits. A treatment keeps it with id and version.</param>
public sealed record ProtocolFile(Protocol Protocol, string Sha256)
{
    /// <summary>Id and version, such as scalpmates v1.</summary>
    public string Label => $"{Protocol.Id} v{Protocol.Version}";
}
