namespace Smp.Clinic.Protocols.Format;

/// <summary>Keeps the first complaint about a file; what follows is often only its consequence.</summary>
internal sealed class FirstComplaint
{
    /// <summary>Nothing while all is well.</summary>
    public ProtocolRefusal? Refusal { get; private set; }

    public void At(int line, string what, string remedy) => Refusal ??= new(line, what, remedy);
}
