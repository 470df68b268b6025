namespace System
{
    public abstract class Type : Reflection.MemberInfo, Reflection.IReflect
    {
        protected Type() { }

        public override Type DeclaringType => throw null;

        public abstract Reflection.Assembly Assembly { get; }

        public abstract string FullName { get; }

        public abstract string AssemblyQualifiedName { get; }

        public abstract Type BaseType { get; }

        public bool IsNotPublic => throw null;

        public bool IsPublic => throw null;

        public bool IsClass => throw null;

        public bool IsInterface => throw null;

        public bool IsValueType => throw null;

        public bool IsAbstract => throw null;

        public bool IsEnum => throw null;

        public bool IsSerializable => throw null;

        public bool IsArray => throw null;

        public static Type GetType(string typeName) => throw null;

        public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => throw null;

        public virtual bool IsSubclassOf(Type c) => throw null;

        public virtual bool IsInstanceOfType(object o) => throw null;

        public abstract Type[] GetInterfaces();

        public abstract Type GetElementType();

        public override string ToString() => throw null;
    }

    public struct RuntimeTypeHandle
    {
    }

    public struct RuntimeFieldHandle
    {
    }

    public struct RuntimeMethodHandle
    {
    }
}

namespace System.Reflection
{
    public abstract class MemberInfo
    {
        public abstract Type DeclaringType { get; }

        public abstract string Name { get; }
    }

    public abstract class MethodBase : MemberInfo
    {
        public object Invoke(object obj, object[] parameters) => throw null;
    }

    public abstract class MethodInfo : MethodBase
    {
    }

    public interface IReflect
    {
    }

    public class Assembly
    {
        public virtual string FullName => throw null;

        public static Assembly GetExecutingAssembly() => throw null;
    }
}
