namespace System.Collections;

public class DictionaryEntry
{
    public DictionaryEntry(object key, object value) { }

    public object Key;

    public object Value;
}

public interface IDictionary : ICollection, IEnumerable
{
    bool IsReadOnly { get; }

    bool IsFixedSize { get; }

    ICollection Keys { get; }

    ICollection Values { get; }

    object this[object key] { get; set; }

    void Add(object key, object value);

    void Clear();

    bool Contains(object key);

    void Remove(object key);
}

public class Hashtable : ICloneable, IDictionary, ICollection, IEnumerable
{
    public Hashtable() { }

    public Hashtable(int capacity) { }

    public Hashtable(int capacity, float loadFactor) { }

    public int Count => throw null;

    public bool IsSynchronized => throw null;

    public object SyncRoot => throw null;

    public bool IsReadOnly => throw null;

    public bool IsFixedSize => throw null;

    public ICollection Keys => throw null;

    public ICollection Values => throw null;

    public object this[object key] { get => throw null; set => throw null; }

    public object Clone() => throw null;

    public IEnumerator GetEnumerator() => throw null;

    public void CopyTo(Array array, int arrayIndex) => throw null;

    public void Add(object key, object value) => throw null;

    public void Clear() => throw null;

    public bool Contains(object key) => throw null;

    public void Remove(object key) => throw null;
}

public class Queue : ICollection, IEnumerable, ICloneable
{
    public Queue() { }

    public virtual int Count => throw null;

    public virtual bool IsSynchronized => throw null;

    public virtual object SyncRoot => throw null;

    public virtual object Clone() => throw null;

    public virtual void Clear() => throw null;

    public virtual void CopyTo(Array array, int index) => throw null;

    public virtual void Enqueue(object obj) => throw null;

    public virtual IEnumerator GetEnumerator() => throw null;

    public virtual object Dequeue() => throw null;

    public virtual object Peek() => throw null;

    public virtual bool Contains(object obj) => throw null;

    public virtual object[] ToArray() => throw null;
}

public class Stack : ICollection, IEnumerable, ICloneable
{
    public Stack() { }

    public virtual int Count => throw null;

    public virtual bool IsSynchronized => throw null;

    public virtual object SyncRoot => throw null;

    public virtual void Clear() => throw null;

    public virtual object Clone() => throw null;

    public virtual bool Contains(object obj) => throw null;

    public virtual void CopyTo(Array array, int index) => throw null;

    public virtual IEnumerator GetEnumerator() => throw null;

    public virtual object Peek() => throw null;

    public virtual object Pop() => throw null;

    public virtual void Push(object obj) => throw null;

    public virtual object[] ToArray() => throw null;
}
