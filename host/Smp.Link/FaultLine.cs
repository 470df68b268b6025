using Smp.Wire;

namespace Smp.Link;

/// <summary>A pen's fault as one line: name, number, cause and cure.</summary>
public static class FaultLine
{
    /// <summary>The line for a code as it stands in a message or record, known to this program or not.</summary>
    public static string Of(byte code)
    {
        var fault = (FaultCode)code;
        string cause = FaultText.Cause(fault);
        return cause.Length == 0
            ? $"fault 0x{code:X2}, unknown to this program. Update the program."
            : $"{fault} (0x{code:X2}). {cause} {FaultText.Cure(fault)}";
    }
}
