using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Which protocol a clinic's own one began as a copy of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Of its file, 64 small hexadecimal digits.</param>
public sealed record ProtocolOrigin(string Id, int Version, string Sha256)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Id} v{Version}";

    internal static ProtocolOrigin Pass(FieldPass f, ProtocolOrigin? v) => new(
        f.Slug("id", v?.Id), f.Whole("version", v?.Version, 1, Protocol.VersionMax), f.Digest("sha256", v?.Sha256));
}
