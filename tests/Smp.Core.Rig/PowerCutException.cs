using System;

namespace Smp.Core.Rig;

/// <summary>The supply is gone: nothing after this line ran on the chip.</summary>
public sealed class PowerCutException : Exception
{
}
