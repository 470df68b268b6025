using System;
using System.Collections.Generic;
using Smp.Wire.Framing;

namespace Smp.Wire.Docs;

/// <summary>One message as it travels: who sends it, its header, and the classes that make up its payload.</summary>
public sealed record CatalogueEntry(string Name, MessageType Type, byte Operation, IReadOnlyList<Type> Parts)
{
    /// <summary>True when the pen sends it.</summary>
    public bool FromPen => Type is MessageType.Response or MessageType.Telemetry or MessageType.Log or MessageType.Alarm
        || (Type == MessageType.Hello && Operation == 1);

    /// <summary>The direction as the vectors write it.</summary>
    public string Direction => FromPen ? "pen to host" : "host to pen";
}
