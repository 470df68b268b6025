using Xunit;

namespace Smp.Repo.Tests.Nano;

/// <summary>For each rule a violation that must be refused and, beside it, the nearest code that must pass.</summary>
internal static class NanoExamples
{
    private const string WholeFile = "file:";

    /// <summary>Rows of rule, refused and passing code.</summary>
    public static TheoryData<string, string, string> All() => new()
    {
        {
            "nano-compiles",
            """private int _a; public int A { get => field; set => _a = value; }""",
            """private int _a; public int A { get => _a; set => _a = value; }"""
        },
        {
            "nano-generic",
            """public T Same<T>(T value) => value;""",
            """public int Same(int value) => value;"""
        },
        {
            "nano-generic",
            """private System.Action<int> _told;""",
            """private Told _told; public delegate void Told(int value);"""
        },
        {
            "nano-generic",
            """private System.EventHandler<object> _told;""",
            """private Told _told; public event Told Heard; public delegate void Told(int value);"""
        },
        {
            "nano-generic",
            """private System.Collections.Generic.List<int> _list;""",
            """private int[] _list;"""
        },
        {
            "nano-generic",
            """public int At(int[] a, int b) => System.Array.IndexOf(a, b);""",
            """public void To(int[] a, int[] b) => System.Array.Copy(a, 0, b, 0, 1);"""
        },
        {
            "nano-generic",
            """public int[] Both(int[] a) => [.. a, 1];""",
            """public int[] Both() => [2, 1];"""
        },
        {
            "nano-nullable-value",
            """private int? _left;""",
            """private int[]? _left;"""
        },
        {
            "nano-nullable-value",
            """public int Length(int[]? a) => a?.Length ?? 0;""",
            """public int Length(int[]? a) => a == null ? 0 : a.Length;"""
        },
        {
            "nano-tuple",
            """public (int, int) Both() => (1, 2);""",
            """public void Both(out int a, out int b) { a = 1; b = 2; }"""
        },
        {
            "nano-tuple",
            """public void Swap(int a, int b) { (a, b) = (b, a); }""",
            """public void Swap(int a, int b) { int c = a; a = b; b = c; }"""
        },
        {
            "nano-record",
            """file:namespace Probe; public sealed record Range10(int Low);""",
            """file:namespace Probe; public sealed class Range10(int low) { public int Low = low; }"""
        },
        {
            "nano-record",
            """file:namespace Probe; public record struct Range10(int Low);""",
            """file:namespace Probe; public enum Range10 : byte { Low = 1 }"""
        },
        {
            "nano-iterator",
            """public System.Collections.IEnumerable Each() { yield return this; }""",
            """public int Each(int[] a) { int sum = 0; foreach (int one in a) { sum += one; } return sum; }"""
        },
        {
            "nano-async",
            """public async System.Threading.Tasks.Task Wait() { await System.Threading.Tasks.Task.CompletedTask; }""",
            """public void Wait() { }"""
        },
        {
            "nano-async",
            """public System.Threading.Tasks.Task Wait() => System.Threading.Tasks.Task.CompletedTask;""",
            """public bool Wait() => true;"""
        },
        {
            "nano-dynamic",
            """private dynamic _any;""",
            """private object _any;"""
        },
        {
            "nano-query",
            """public object Some(int[] a) => from one in a where one > 0 select one;""",
            """
            public int Some(int[] a) { for (int i = 0; i < a.Length; i++) { if (a[i] > 0) { return a[i]; }
            } return 0; }
            """
        },
        {
            "nano-span",
            """public int First(System.ReadOnlySpan<byte> a) => a[0];""",
            """public int First(byte[] a, int offset) => a[offset];"""
        },
        {
            "nano-span",
            """public void Name() { var name = "pen"u8; }""",
            """public void Name() { byte[] name = [112, 101, 110]; }"""
        },
        {
            "nano-index",
            """public int Last(int[] a) => a[^1];""",
            """public int Last(int[] a) => a[a.Length - 1];"""
        },
        {
            "nano-index",
            """public int[] Tail(int[] a) => a[1..];""",
            """public void Tail(int[] a, int[] b) => System.Array.Copy(a, 1, b, 0, b.Length);"""
        },
        {
            "nano-index",
            """public bool Is(int[] a) => a is [1, ..];""",
            """public bool Is(int[] a) => a.Length > 0 && a[0] is 1 or 2;"""
        },
        {
            "nano-required",
            """public required int Mount;""",
            """public int Mount;"""
        },
        {
            "nano-static-abstract",
            """public interface IMade { static abstract int Make(); }""",
            """public interface IMade { int Make(); }"""
        },
        {
            "nano-default-body",
            """public interface ILight { int Colour() => 1; }""",
            """public interface ILight { int Colour(); }"""
        },
        {
            "nano-default-body",
            """public interface ILight { int Colour { get { return 1; } } }""",
            """public interface ILight { int Colour { get; set; } const int Red = 1; }"""
        },
        {
            "nano-layout",
            """
            file:using System.Runtime.InteropServices; [StructLayout(LayoutKind.Explicit)]
            public sealed class Bits { [FieldOffset(0)] public int All; }
            """,
            """file:public sealed class Bits { public int All; }"""
        },
        {
            "nano-volatile",
            """private volatile bool _stop;""",
            """private bool _stop;"""
        },
        {
            "nano-rectangular",
            """private readonly int[,] _map = new int[2, 2];""",
            """private readonly int[][] _map = new int[2][];"""
        },
        {
            "nano-pointer",
            """public unsafe void Fill() { int* a = stackalloc int[4]; }""",
            """private readonly int[] _a = new int[4];"""
        },
        {
            "nano-pointer",
            """public unsafe int First(byte[] a) { fixed (byte* b = a) { return *b; } }""",
            """public int First(byte[] a) => a[0] & a[1];"""
        },
        {
            "nano-checked",
            """public int Sum(int a, int b) => checked(a + b);""",
            """public int Sum(int a, int b) => unchecked(a + b);"""
        },
        {
            "nano-checked",
            """public int Sum(int a, int b) { checked { return a + b; } }""",
            """public int Sum(int a, int b) { return a + b; }"""
        },
        {
            "nano-floating",
            """private float _volt;""",
            """private int _voltMv;"""
        },
        {
            "nano-floating",
            """public int Half(int a) => (int)(a * 0.5);""",
            """public int Half(int a) => a / 2;"""
        },
        {
            "nano-floating",
            """private decimal _price;""",
            """private long _price;"""
        },
        {
            "nano-text",
            """public string Name(int a) => $"pen {a}";""",
            """public const int Sum = 1 + 2;"""
        },
        {
            "nano-text",
            """public string Name(string a) => a + "!";""",
            """public int Name(int a) => a + 1;"""
        },
        {
            "nano-text",
            """public enum Light { Red = 1 } public string Name(Light a) => a.ToString();""",
            """public enum Light { Red = 1 } public int Code(Light a) => (int)a;"""
        },
        {
            "nano-enumeration",
            """
            public int Sum(System.Collections.ArrayList a) { int n = 0; foreach (object one in a) { n++; }
            return n; }
            """,
            """public int Sum(int[] a) { int n = 0; foreach (int one in a) { n += one; } return n; }"""
        },
        {
            "nano-struct",
            """public struct Point { public int X; }""",
            """public sealed class Point { public int X; }"""
        },
        {
            "nano-struct",
            """public long At(System.DateTime a) => 0;""",
            """public long At(long nowMs) => 0;"""
        },
        {
            "nano-division",
            """public int Share(int a, int b) => a / b;""",
            """public int Share(int a, int b) => b > 0 ? a / b : 0;"""
        },
        {
            "nano-division",
            """private int _b; public int Share(int a) => _b > 0 ? a % _b : 0;""",
            """private readonly int _b; public int Share(uint a) => _b > 0 ? (int)(a % (uint)_b) : 0;"""
        },
        {
            "nano-division",
            """public int Share(int a, int b) => b != 0 ? a / b : 0;""",
            """public uint Share(uint a, uint b) => b != 0 ? a / b : 0;"""
        },
        {
            "nano-division",
            """public int Share(int a, int b) { if (b < 1) { return 0; } b--; return a / b; }""",
            """public int Share(int a, int b) { if (b < 1) { return 0; } return a / b; }"""
        },
        {
            "nano-division",
            """public int Share(int a) { a /= -1; return a; }""",
            """public int Share(int a) { a /= -2; return a; }"""
        },
        {
            "nano-division",
            """public int Share(int a, int[] b) => a / b.Length;""",
            """
            public int Share(int a, int[] b) { int n = b.Length; if (a > 9 && n >= 1) { return a / n; }
            return 0; }
            """
        },
        {
            "nano-division",
            """public int Share(int a, int b) { if (b > 0 || a > 0) { return a / b; } return 0; }""",
            """public bool Share(int a, int b) => b > 0 && a / b > 3;"""
        },
        {
            "nano-division",
            """public int Share(int a, int b) => (uint)b > 0 ? a / b : 0;""",
            """public long Share(long a, int b) => b > 0 ? a / (long)b : 0;"""
        },
        {
            "nano-division",
            """public long Share(long a, long b) => b > 0 ? a / (uint)b : 0;""",
            """public long Share(long a, uint b) => b > 0 ? a / (long)b : 0;"""
        },
        {
            "nano-closure",
            """public delegate void Told(); private Told _told; public void Tell() { _told = () => { }; }""",
            """public delegate void Told(); private readonly Told _told; public Example() { _told = () => { }; }"""
        },
        {
            "nano-closure",
            """
            public delegate void Told(); private Told _told; public void Tell() { _told = Beep; }
            private void Beep() { }
            """,
            """public void Tell() { Beep(); } private void Beep() { }"""
        },
        {
            "nano-params",
            """public int Sum(params int[] a) => a.Length;""",
            """public int Sum(int[] a) => a.Length;"""
        },
        {
            "nano-boxing",
            """public object Any(int a) => a;""",
            """public object Any(int[] a) => a;"""
        },
        {
            "nano-boxing",
            """public bool Same(object a, int b) => a == (object)b;""",
            """public bool Same(int a, int b) => a == b;"""
        },
        {
            "nano-recursion",
            """public int Sum(int n) => n < 1 ? 0 : n + Sum(n - 1);""",
            """public int Sum(int n) => n < 1 ? 0 : n + Sum(n, 1); private int Sum(int n, int m) => n + m;"""
        },
        {
            "nano-library",
            """public void Wait() => System.Threading.Thread.Sleep(1);""",
            """public void Wait() { }"""
        },
        {
            "nano-library",
            """public void Empty(int[] a) => System.Array.Clear(a);""",
            """public void Empty(int[] a) => System.Array.Clear(a, 0, a.Length);"""
        },
        {
            "nano-library",
            """public int Most(int a, int b) => System.Math.Max(a, b);""",
            """public int Most(int a, int b) => a > b ? a : b;"""
        },
        {
            "nano-library",
            """private readonly object _type = typeof(int);""",
            """private readonly object _type = new();"""
        },
        {
            "nano-library",
            """public void Fail() => throw new System.OverflowException();""",
            """public const int Most = int.MaxValue;"""
        },
    };

    /// <summary>Members in a class of their own; a text that starts with "file:" is a file as it stands.</summary>
    public static string Wrap(string code) => code.StartsWith(WholeFile, System.StringComparison.Ordinal)
        ? code[WholeFile.Length..]
        : $"#nullable enable annotations\nnamespace Probe;\npublic sealed class Example\n{{\n{code}\n}}\n";
}
