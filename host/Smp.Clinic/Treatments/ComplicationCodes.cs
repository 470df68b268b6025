using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments;

/// <summary>Codes for what may go wrong, so that no free word about a person stays in the chain.</summary>
public static class ComplicationCodes
{
    /// <summary>Those of any treatment.</summary>
    public static IReadOnlyList<string> General { get; } =
        ["bleeding", "swelling", "reaction", "infection", "fainting", "pigment-rejected", "other"];

    /// <summary>The general ones and those of a protocol.</summary>
    public static IReadOnlyList<string> Of(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return [.. General.Union(protocol.Complications.Select(one => one.Id))];
    }
}
