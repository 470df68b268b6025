namespace System.Security.Cryptography.X509Certificates;

public class X509Certificate
{
    private readonly byte[] _raw;

    public X509Certificate() { }

    public X509Certificate(byte[] certificate) => _raw = certificate;

    public X509Certificate(string certificate) => Text = certificate;

    public X509Certificate(byte[] certificate, string password) => _raw = certificate;

    public X509Certificate(string certificate, string password) => Text = certificate;

    public virtual string Issuer => throw null;

    public virtual string Subject => throw null;

    internal string Text { get; }

    public virtual DateTime GetEffectiveDate() => throw null;

    public virtual DateTime GetExpirationDate() => throw null;

    public virtual byte[] GetRawCertData() => _raw;
}

public class X509Certificate2 : X509Certificate
{
    private readonly byte[] _key;

    public X509Certificate2() { }

    public X509Certificate2(byte[] rawData) : base(rawData) { }

    public X509Certificate2(byte[] rawData, string password) : base(rawData, password) { }

    public X509Certificate2(string certificate) : base(certificate) { }

    public X509Certificate2(string certificate, string password) : base(certificate, password) { }

    public X509Certificate2(string rawData, string key, string password) : base(rawData, password) =>
        _key = new byte[key.Length];

    public X509Certificate2(byte[] rawData, string key, string password) : base(rawData, password) =>
        _key = new byte[key.Length];

    public X509Certificate2(byte[] rawData, byte[] key, string password) : base(rawData, password) => _key = key;

    public bool HasPrivateKey => _key != null;

    public byte[] PrivateKey => _key;

    public byte[] PublicKey => RawData;

    public DateTime NotAfter => throw null;

    public DateTime NotBefore => throw null;

    public byte[] RawData => GetRawCertData();
}
