namespace System
{
    public abstract class Array : ICloneable, Collections.IList, Collections.ICollection, Collections.IEnumerable
    {
        protected Array() { }

        public int Length => throw null;

        public object SyncRoot => throw null;

        public bool IsReadOnly => throw null;

        public bool IsFixedSize => throw null;

        public bool IsSynchronized => throw null;

        int Collections.ICollection.Count => throw null;

        object Collections.IList.this[int index] { get => throw null; set => throw null; }

        public static Array CreateInstance(Type elementType, int length) => throw null;

        public static void Copy(Array sourceArray, Array destinationArray, int length) => throw null;

        public static void Copy(
            Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length) => throw null;

        public static void Clear(Array array, int index, int length) => throw null;

        public object GetValue(int index) => throw null;

        public object Clone() => throw null;

        public static int BinarySearch(Array array, object value, Collections.IComparer comparer) => throw null;

        public static int BinarySearch(
            Array array, int index, int length, object value, Collections.IComparer comparer) => throw null;

        public void CopyTo(Array array, int index) => throw null;

        public Collections.IEnumerator GetEnumerator() => throw null;

        public static int IndexOf(Array array, object value) => throw null;

        public static int IndexOf(Array array, object value, int startIndex) => throw null;

        public static int IndexOf(Array array, object value, int startIndex, int count) => throw null;

        int Collections.IList.Add(object value) => throw null;

        bool Collections.IList.Contains(object value) => throw null;

        void Collections.IList.Clear() => throw null;

        int Collections.IList.IndexOf(object value) => throw null;

        void Collections.IList.Insert(int index, object value) => throw null;

        void Collections.IList.Remove(object value) => throw null;

        void Collections.IList.RemoveAt(int index) => throw null;
    }
}

namespace System.Collections
{
    public interface IEnumerable
    {
        IEnumerator GetEnumerator();
    }

    public interface IEnumerator
    {
        object Current { get; }

        bool MoveNext();

        void Reset();
    }

    public interface ICollection : IEnumerable
    {
        int Count { get; }

        object SyncRoot { get; }

        bool IsSynchronized { get; }

        void CopyTo(Array array, int index);
    }

    public interface IComparer
    {
        int Compare(object x, object y);
    }

    public interface IEqualityComparer
    {
        bool Equals(object x, object y);

        int GetHashCode(object obj);
    }

    public interface IList : ICollection
    {
        object this[int index] { get; set; }

        bool IsReadOnly { get; }

        bool IsFixedSize { get; }

        int Add(object value);

        bool Contains(object value);

        void Clear();

        int IndexOf(object value);

        void Insert(int index, object value);

        void Remove(object value);

        void RemoveAt(int index);
    }

    public class ArrayList : IList, ICollection, IEnumerable, ICloneable
    {
        public ArrayList() { }

        public virtual int Capacity { get => throw null; set => throw null; }

        public virtual int Count => throw null;

        public virtual bool IsFixedSize => throw null;

        public virtual bool IsReadOnly => throw null;

        public virtual bool IsSynchronized => throw null;

        public virtual object SyncRoot => throw null;

        public virtual object this[int index] { get => throw null; set => throw null; }

        public virtual int Add(object value) => throw null;

        public virtual int BinarySearch(object value, IComparer comparer) => throw null;

        public virtual void Clear() => throw null;

        public virtual object Clone() => throw null;

        public virtual bool Contains(object value) => throw null;

        public virtual void CopyTo(Array array) => throw null;

        public virtual void CopyTo(Array array, int index) => throw null;

        public virtual IEnumerator GetEnumerator() => throw null;

        public virtual int IndexOf(object value) => throw null;

        public virtual int IndexOf(object value, int startIndex) => throw null;

        public virtual int IndexOf(object value, int startIndex, int count) => throw null;

        public virtual void Insert(int index, object value) => throw null;

        public virtual void Remove(object value) => throw null;

        public virtual void RemoveAt(int index) => throw null;

        public virtual object[] ToArray() => throw null;

        public virtual Array ToArray(Type type) => throw null;
    }
}
