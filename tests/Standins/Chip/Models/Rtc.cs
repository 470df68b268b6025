using System;
using Smp.Standins;

namespace nanoFramework.Runtime.Native;

public static partial class Rtc
{
    static partial void OnSet(DateTime time) => Chip.TimeOfDay = time;
}
