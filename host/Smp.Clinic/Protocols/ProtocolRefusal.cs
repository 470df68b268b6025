using System.Globalization;

namespace Smp.Clinic.Protocols;

/// <summary>Why a protocol file was not taken: where, what is wrong, what to do.</summary>
/// <param name="Line">Line of the file from 1; 0 when it is the file as a whole.</param>
/// <param name="What">What is wrong, as a sentence without its full stop.</param>
/// <param name="Remedy">What to do, without a full stop.</param>
public sealed record ProtocolRefusal(int Line, string What, string Remedy)
{
    /// <summary>All three in one line.</summary>
    public string Sentence => Line == 0
        ? $"The file {What}. {Remedy}."
        : string.Create(CultureInfo.InvariantCulture, $"Line {Line} {What}. {Remedy}.");

    /// <inheritdoc/>
    public override string ToString() => Sentence;
}
