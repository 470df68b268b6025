using System;
using System.Collections.Generic;
using Xunit;

namespace Smp.Nano.Tests;

/// <summary>What the chip lacks fails the build by name, and what it has compiles.</summary>
public sealed class PlatformTests
{
    [Theory]
    [InlineData("private System.Collections.Generic.List<int>? _a;", "Generic")]
    [InlineData("private int? _a;", "System.Nullable`1")]
    [InlineData("public int First(System.Span<int> a) => a[0];", "Span<>")]
    [InlineData("public int First(System.ReadOnlySpan<int> a) => a[0];", "ReadOnlySpan<>")]
    [InlineData("public string All(string[] a) => string.Join(\",\", a);", "Join")]
    [InlineData("public string With(string a) => a.Replace(\"a\", \"b\");", "Replace")]
    [InlineData("public void Add(ref int a) => System.Threading.Interlocked.Add(ref a, 1);", "Add")]
    [InlineData("public void Add(ref long a) => System.Threading.Interlocked.Increment(ref a);", "long")]
    [InlineData("private volatile bool _a; public bool A() => _a;", "IsVolatile")]
    [InlineData("public void To(byte[] a) => System.Buffer.BlockCopy(a, 0, a, 0, 1);", "Buffer")]
    [InlineData("public void Empty(byte[] a) => System.Array.Clear(a);", "Clear")]
    [InlineData("public void Fill(byte[] a) => System.Array.Fill(a, (byte)1);", "Fill")]
    [InlineData("public int In(int a) { int b = System.Math.Clamp(a, 0, 9); return b; }", "long")]
    [InlineData("public long Most(long a) { long b = System.Math.Max(a, 1L); return b; }", "float")]
    [InlineData("public (int, int) Both() => (1, 2);", "System.ValueTuple`2")]
    [InlineData("public int First() { (int a, int b) = Both(); return a - b; } (int, int) Both() => (1, 2);",
        "System.ValueTuple`2")]
    [InlineData("public record Reading(int Value);", "System.IEquatable`1")]
    [InlineData("public System.Collections.IEnumerable Each() { yield return 1; }", "System.Nullable`1|IEnumer")]
    [InlineData("public async void Wait() { await this; }", "AsyncVoidMethodBuilder|GetAwaiter")]
    [InlineData("private System.Action<int>? _a;", "Action")]
    [InlineData("private System.Func<int>? _a;", "Func")]
    [InlineData("private System.EventHandler<string>? _a;", "EventHandler")]
    [InlineData("public interface ILight { int Colour() => 1; }", "default interface")]
    [InlineData("private decimal _a;", "System.Decimal")]
    [InlineData("private dynamic? _a;", "Dynamic")]
    [InlineData("public int Last(int[] a) => a[^1];", "System.Index")]
    [InlineData("public bool Is(int[] a) => a is [1, ..];", "System.Index")]
    [InlineData("public required int A { get; set; }", "RequiredMemberAttribute")]
    [InlineData("public void Name() { var a = \"pen\"u8; }", "ReadOnlySpan")]
    [InlineData("public void Wait() => System.Threading.Monitor.Wait(this);", "Wait")]
    [InlineData("private System.Diagnostics.Stopwatch? _a;", "Stopwatch")]
    [InlineData("public void Fail() => throw new System.OverflowException();", "OverflowException")]
    [InlineData("public void Say() => System.Console.WriteLine(\"{0}\", 1);", "WriteLine")]
    [InlineData("public System.DateTime Now() => System.DateTime.Now;", "Now")]
    public void Member_that_the_chip_lacks_is_refused_by_name(string code, string name)
    {
        IReadOnlyList<string> errors = NanoCompiler.ErrorsIn(code);
        Assert.Contains(errors, error =>
            Array.Exists(name.Split('|'), part => error.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public void Run(System.Device.Pwm.PwmChannel a) => a.Strat();", "Strat")]
    [InlineData("public void Run(System.Device.Gpio.GpioPin a) => a.Write(1, 2);", "Write")]
    [InlineData("public void Run(System.Device.Adc.AdcChannel a) => a.ReadVoltage();", "ReadVoltage")]
    [InlineData("public void Run(System.IO.Ports.SerialPort a) => a.DiscardInBuffer();", "DiscardInBuffer")]
    [InlineData("public void Run() => System.Device.Pwm.PwmChannel.CreateFromPin(18).Start();", "null")]
    [InlineData("public int Pin() => nanoFramework.Hardware.Esp32.Gpio.IO40;", "IO40")]
    public void Misspelt_or_unguarded_call_in_the_shell_is_refused(string code, string name) =>
        Assert.Contains(NanoCompiler.ErrorsIn(code), error => error.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("public int Length(int[]? a) => a == null ? 0 : a.Length;")]
    [InlineData("public string Name(int a, bool b) => $\"pen {a} {b}\";")]
    [InlineData("public int Code(string a) => a switch { \"x\" => 1, \"yy\" => 2, _ => 3 };")]
    [InlineData("public int Kind(object a) => a is string { Length: > 2 } text ? text.Length : 0;")]
    [InlineData("public int Sum(int[] a) { int n = 0; foreach (int one in a) { n += one; } return n; }")]
    [InlineData("private readonly int[] _a = [1, 2, 3]; public int A() => _a[0];")]
    [InlineData("public int A { get; init; }")]
    [InlineData("public void Take() { lock (this) { } }")]
    [InlineData("public event System.Action? Heard; public void Tell() => Heard?.Invoke();")]
    [InlineData("public delegate int Reads(int a); public Reads Make(int b) => a => a + b;")]
    [InlineData("public int A() { try { return 1; } catch (System.Exception e) when (A() > 0) { return 2; } }")]
    [InlineData("public readonly struct Point(int x) { public readonly int X = x; } public int X(in Point a) => a.X;")]
    [InlineData("public void Zero(byte[] a) => System.Array.Clear(a, 0, a.Length);")]
    [InlineData("public double Root(double a) => System.Math.Sqrt(System.Math.Clamp(a, 0, 1));")]
    [InlineData("public void Wait() => System.Threading.Thread.Sleep(10);")]
    [InlineData("public byte[] Tag(byte[] a) => System.Security.Cryptography.HMACSHA256.HashData(a, a);")]
    [InlineData("public void To(System.Device.Spi.SpiDevice a, byte[] b) => a.TransferFullDuplex(b, b);")]
    public void What_the_chip_has_compiles(string code) => Assert.Empty(NanoCompiler.ErrorsIn(code));
}
