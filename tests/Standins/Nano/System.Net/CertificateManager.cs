using System.Security.Cryptography.X509Certificates;

namespace System.Net.Security;

public enum SslProtocols
{
    None = 0,
    Tls = 192,
    Tls11 = 768,
    Tls12 = 3072,
    Tls13 = 12288,
}

public enum SslVerification
{
    NoVerification = 1,
    VerifyPeer = 2,
    CertificateRequired = 4,
    VerifyClientOnce = 8,
}

public static class CertificateManager
{
    public static bool AddCaCertificateBundle(X509Certificate[] ca) => true;

    public static bool AddCaCertificateBundle(string ca) => true;

    public static bool AddCaCertificateBundle(byte[] ca) => true;
}
