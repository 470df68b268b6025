namespace Smp.Repo.Tests.Nano;

/// <summary>All rules of the gate. Each has a deliberate violation in <see cref="NanoGateTests"/>.</summary>
internal static class NanoRules
{
    public static readonly NanoRule Compiles = new(
        "nano-compiles",
        "the device's compiler takes C# 12 at most and this does not compile as C# 12",
        "write it in C# 12 or older");

    public static readonly NanoRule Generic = new(
        "nano-generic",
        "generics, and that includes Action<T> and EventHandler<T>, crash or hang nanoCLR 1.17",
        "an array, a class of its own, or a delegate type of its own");

    public static readonly NanoRule NullableValue = new(
        "nano-nullable-value",
        "the device has no Nullable<T>",
        "a value that means none, named as a constant, or a bool beside it");

    public static readonly NanoRule Tuple = new(
        "nano-tuple",
        "the device has no ValueTuple",
        "a class with named fields, filled again and again, or out parameters");

    public static readonly NanoRule Record = new(
        "nano-record",
        "a record needs IEquatable<T>, which the device lacks",
        "a sealed class");

    public static readonly NanoRule Iterator = new(
        "nano-iterator",
        "yield needs IEnumerator<T>, which the device lacks",
        "a loop over an array");

    public static readonly NanoRule Async = new(
        "nano-async",
        "the device has no Task, and the core runs on ticks",
        "a state that the next tick carries on");

    public static readonly NanoRule Dynamic = new(
        "nano-dynamic",
        "the device has no dynamic binder",
        "a type");

    public static readonly NanoRule Query = new(
        "nano-query",
        "the device has no LINQ",
        "a loop");

    public static readonly NanoRule Span = new(
        "nano-span",
        "the device has no Span, ReadOnlySpan or u8 literals",
        "a byte array with an offset and a count");

    public static readonly NanoRule Index = new(
        "nano-index",
        "the device has no Index and no Range, so no ^1, no a..b and no list patterns",
        "an index computed from Length");

    public static readonly NanoRule Required = new(
        "nano-required",
        "required members need attributes that the device lacks",
        "a constructor parameter");

    public static readonly NanoRule StaticAbstract = new(
        "nano-static-abstract",
        "static abstract and virtual members need a runtime that the device is not",
        "an instance member");

    public static readonly NanoRule DefaultBody = new(
        "nano-default-body",
        "calling an interface member that has a body throws on the device",
        "a body in each class");

    public static readonly NanoRule Layout = new(
        "nano-layout",
        "explicit layout does not compile for the device",
        "bytes in an array with named offsets");

    public static readonly NanoRule Volatile = new(
        "nano-volatile",
        "volatile does not compile for the device (no IsVolatile)",
        "a plain field: one thread ticks the core");

    public static readonly NanoRule Rectangular = new(
        "nano-rectangular",
        "a multidimensional array kills the device when the program is loaded",
        "a jagged array, or one array with a computed index");

    public static readonly NanoRule Pointer = new(
        "nano-pointer",
        "stackalloc throws on the device and pointers are refused when its program is made",
        "an array that is a field");

    public static readonly NanoRule Checked = new(
        "nano-checked",
        "checked never throws on the device: it wraps without a word",
        "a limit tested before the arithmetic");

    public static readonly NanoRule Floating = new(
        "nano-floating",
        "shared/ and firmware/Core are integers only: the device prints, divides and converts floats in its own way"
            + " and has no decimal",
        "an integer with its unit in the name");

    public static readonly NanoRule Text = new(
        "nano-text",
        "text made at run time allocates, and Enum.ToString prints a number on the device",
        "a code, and the words on the host");

    public static readonly NanoRule EnumText = new(
        "nano-enum-text",
        "the text of an enum is its number on the device",
        "a switch from the value to its name");

    public static readonly NanoRule Enumeration = new(
        "nano-enumeration",
        "foreach over anything but an array allocates an enumerator or needs an interface that the device lacks",
        "an array, or a loop with an index");

    public static readonly NanoRule Struct = new(
        "nano-struct",
        "every copy of a struct is one or two objects on the device's heap",
        "a sealed class made once");

    public static readonly NanoRule OwnStruct = new(
        "nano-own-struct",
        "every copy of a struct is one or two objects on the device's heap",
        "a sealed class made once");

    public static readonly NanoRule Division = new(
        "nano-division",
        "division by zero throws on the device, and the smallest number divided by -1 kills it",
        "a constant divisor other than 0 and -1; or a divisor that is a parameter, a local or a readonly field, never"
            + " assigned again, under `divisor > 0 ? ... : ...`, `if (divisor > 0) { ... }` or after"
            + " `if (divisor <= 0) { return ...; }`; or Whole.Divide, which is written that way");

    public static readonly NanoRule Closure = new(
        "nano-closure",
        "each lambda and each method used as a delegate is an object made anew",
        "a delegate made once, in a constructor or a field's initialiser, or an interface");

    public static readonly NanoRule Params = new(
        "nano-params",
        "each call of a params method makes an array",
        "an array that the caller keeps");

    public static readonly NanoRule Boxing = new(
        "nano-boxing",
        "a number given as an object or an interface is a new object",
        "a parameter of the number's own type");

    public static readonly NanoRule Recursion = new(
        "nano-recursion",
        "deep recursion ends in OutOfMemoryException on the device",
        "a loop");

    public static readonly NanoRule Library = new(
        "nano-library",
        "the device's base library may not have this, or it may behave differently there",
        "our own code; or, when the member is in CoreLibrary 1.17 with this very signature, a line in"
            + " tests/Smp.Repo.Tests/nano-allowed.txt");

    /// <summary>Rules that hold for Core and Wire and not for the shell.</summary>
    public static NanoRule[] CoreOnly => [Floating, Text, Struct, Closure, Boxing, Library];
}
