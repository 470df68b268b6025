namespace System;

public class Object
{
    public Object() { }

    ~Object() { }

    public virtual string ToString() => throw null;

    public virtual bool Equals(object obj) => throw null;

    public static bool Equals(object objA, object objB) => throw null;

    public static bool ReferenceEquals(object objA, object objB) => throw null;

    public virtual int GetHashCode() => throw null;

    public Type GetType() => throw null;

    protected object MemberwiseClone() => throw null;
}

public abstract class ValueType
{
    protected ValueType() { }

    public override bool Equals(object obj) => throw null;

    public override int GetHashCode() => throw null;

    public override string ToString() => throw null;
}

public struct Void
{
}

public abstract class MarshalByRefObject
{
    protected MarshalByRefObject() { }
}

public abstract class Enum : ValueType
{
    protected Enum() { }

    public bool HasFlag(Enum flag) => throw null;

    public override string ToString() => throw null;
}

public abstract class Delegate
{
    public override bool Equals(object obj) => throw null;

    public override int GetHashCode() => throw null;

    public static Delegate Combine(Delegate a, Delegate b) => throw null;

    public static Delegate Remove(Delegate source, Delegate value) => throw null;

    public Reflection.MethodInfo Method => throw null;

    public object Target => throw null;

    public static bool operator ==(Delegate d1, Delegate d2) => throw null;

    public static bool operator !=(Delegate d1, Delegate d2) => throw null;
}

public abstract class MulticastDelegate : Delegate
{
    public static bool operator ==(MulticastDelegate d1, MulticastDelegate d2) => throw null;

    public static bool operator !=(MulticastDelegate d1, MulticastDelegate d2) => throw null;
}

public delegate void Action();

public delegate void EventHandler(object sender, EventArgs e);

public delegate void AsyncCallback(IAsyncResult ar);

public class EventArgs
{
    public static readonly EventArgs Empty;

    public EventArgs() { }
}

public interface IAsyncResult
{
    object AsyncState { get; }

    Threading.WaitHandle AsyncWaitHandle { get; }

    bool CompletedSynchronously { get; }

    bool IsCompleted { get; }
}

public interface IDisposable
{
    void Dispose();
}

public interface ICloneable
{
    object Clone();
}

public interface IComparable
{
    int CompareTo(object obj);
}

public class WeakReference
{
    public WeakReference(object target) { }

    public virtual bool IsAlive => throw null;

    public virtual object Target { get => throw null; set => throw null; }
}

public static class GC
{
    public static void WaitForPendingFinalizers() => throw null;

    public static void SuppressFinalize(object obj) => throw null;

    public static void ReRegisterForFinalize(object obj) => throw null;
}

public sealed class Version
{
    public Version(int major, int minor, int build, int revision) { }

    public Version(int major, int minor) { }

    public int Major => throw null;

    public int Minor => throw null;

    public int Revision => throw null;

    public int Build => throw null;

    public override bool Equals(object obj) => throw null;

    public override string ToString() => throw null;

    public override int GetHashCode() => throw null;
}

public class Random
{
    public Random() { }

    public Random(int seed) { }

    public virtual int Next() => throw null;

    public virtual int Next(int maxValue) => throw null;

    public virtual double NextDouble() => throw null;

    public virtual void NextBytes(byte[] buffer) => throw null;
}

public static class Console
{
    public static void Write(string value) => throw null;

    public static void WriteLine() => throw null;

    public static void WriteLine(string value) => throw null;
}
