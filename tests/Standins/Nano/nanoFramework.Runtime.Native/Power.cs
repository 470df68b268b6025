using System;

namespace nanoFramework.Runtime.Native;

public enum RebootOption
{
    NormalReboot = 0,
    EnterNanoBooter = 1,
    ClrOnly = 2,
    EnterProprietaryBooter = 8,
}

public delegate void RebootEventHandler();

public partial class Power
{
    public static event RebootEventHandler OnRebootEvent;

    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => OnReboot();

    public static void RebootDevice(
        int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot) => OnReboot();

    static partial void OnReboot();
}

public static partial class GC
{
    public static uint Run(bool compactHeap)
    {
        uint freeBytes = 0;
        OnRun(ref freeBytes);
        return freeBytes;
    }

    public static void EnableGCMessages(bool enable) { }

    static partial void OnRun(ref uint freeBytes);
}

public static partial class Rtc
{
    public static bool SetSystemTime(DateTime time)
    {
        OnSet(time);
        return true;
    }

    static partial void OnSet(DateTime time);
}

public class ConstraintException : Exception
{
    public ConstraintException() { }
}

public static class ExecutionConstraint
{
    public static void Install(int timeoutMilliseconds, int priority) { }
}

public static class SystemInfo
{
    public enum FloatingPoint
    {
        None = 0,
        SinglePrecisionSoftware = 1,
        SinglePrecisionHardware = 2,
        DoublePrecisionSoftware = 3,
        DoublePrecisionHardware = 4,
    }

    public static Version Version => throw null;

    public static string OEMString => "stand-in";

    public static byte OEM => throw null;

    public static byte Model => throw null;

    public static ushort SKU => throw null;

    public static string TargetName => "stand-in";

    public static string Platform => "stand-in";

    public static FloatingPoint FloatingPointSupport => throw null;
}
