using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments;

/// <summary>What the answers of a health form mean for a treatment: the gravest class decides.</summary>
public static class HealthJudgement
{
    /// <summary>
    /// What a form may name: all of the protocol, then what clinics commonly name and the protocol does not.
    /// </summary>
    public static IReadOnlyList<ContraIndication> QuestionsOf(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return ProtocolShelf.BuiltInContraIndications().Beside(protocol);
    }

    /// <summary>The verdict on what a client told.</summary>
    /// <param name="told">What speaks against it; empty for nothing.</param>
    /// <param name="hasNote">There is something to note all the same.</param>
    public static HealthVerdict VerdictOn(IReadOnlyCollection<ContraIndication> told, bool hasNote)
    {
        bool Has(ContraIndicationClass wanted) => told.Any(one => one.Class == wanted);
        return Has(ContraIndicationClass.Permanent) ? HealthVerdict.Barred
            : Has(ContraIndicationClass.MedicalAdvice) ? HealthVerdict.Advice
            : Has(ContraIndicationClass.Temporary) ? HealthVerdict.Wait
            : hasNote ? HealthVerdict.Noted : HealthVerdict.Proceed;
    }
}
