using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Smp.Bridge.Setup;
using Xunit;

namespace Smp.Bridge.Tests.Setup;

/// <summary>Certificates and keys are checked before a pen gets them.</summary>
public sealed class BrokerFilesTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_pair_that_was_made_together_is_taken_without_what_stands_around_it()
    {
        string cert = Certificate(_key, -1, 300);
        Assert.Null(BrokerFiles.ReadCertificate("Bag Attributes\r\n" + cert + "\r\nmore", Today, out byte[] pem));
        Assert.StartsWith("-----BEGIN CERTIFICATE-----\n", Encoding.ASCII.GetString(pem), StringComparison.Ordinal);
        Assert.EndsWith("-----END CERTIFICATE-----\n", Encoding.ASCII.GetString(pem), StringComparison.Ordinal);
        Assert.Equal("CN=pen, until 2026-12-27", BrokerFiles.Describe(pem));
        Assert.Null(BrokerFiles.ReadKey(_key.ExportPkcs8PrivateKeyPem(), pem, out byte[] key));
        Assert.Null(BrokerFiles.ReadKey(_key.ExportECPrivateKeyPem(), pem, out _));
        Assert.Contains("PRIVATE KEY", Encoding.ASCII.GetString(key), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-10, -1, "it expired on 2026-03-01")]
    [InlineData(2, 300, "it begins on 2026-03-04")]
    public void A_certificate_of_another_time_is_refused(int fromDays, int toDays, string expected) =>
        Assert.Contains(
            expected, BrokerFiles.ReadCertificate(Certificate(_key, fromDays, toDays), Today, out _),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_not_exactly_one_certificate_is_refused()
    {
        string cert = Certificate(_key, -1, 300);
        string key = _key.ExportPkcs8PrivateKeyPem();
        foreach (string text in new[] { "", "hello", cert + cert, key, cert + key })
        {
            Assert.Contains(
                "give exactly one certificate", BrokerFiles.ReadCertificate(text, Today, out _),
                StringComparison.Ordinal);
        }
        string broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        Assert.Contains("cannot be read", BrokerFiles.ReadCertificate(broken, Today, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using RSA kind = RSA.Create(2_048);
        BrokerFiles.ReadCertificate(Certificate(_key, -1, 300), Today, out byte[] pem);
        foreach (string key in new[] { other.ExportPkcs8PrivateKeyPem(), kind.ExportPkcs8PrivateKeyPem() })
        {
            string? why = BrokerFiles.ReadKey(key, pem, out byte[] taken);
            Assert.Contains("does not belong", why, StringComparison.Ordinal);
            Assert.Empty(taken);
        }
    }

    [Fact]
    public void A_key_with_a_passphrase_is_refused_and_none_is_shown()
    {
        BrokerFiles.ReadCertificate(Certificate(_key, -1, 300), Today, out byte[] pem);
        string locked = _key.ExportEncryptedPkcs8PrivateKeyPem(
            "sesame", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000));
        string? why = BrokerFiles.ReadKey(locked, pem, out _);
        Assert.Contains("has a passphrase", why, StringComparison.Ordinal);
        Assert.DoesNotContain(locked.Split('\n')[1], why, StringComparison.Ordinal);
        Assert.Contains("0 private keys", BrokerFiles.ReadKey("nothing", pem, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_pen_cannot_keep_is_refused_with_both_lengths()
    {
        using RSA large = RSA.Create(4_096);
        var request = new CertificateRequest("CN=pen", large, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(Today.AddDays(-1), Today.AddDays(9));
        BrokerFiles.ReadCertificate(made.ExportCertificatePem(), Today, out byte[] pem);
        Assert.Contains(
            "and a pen keeps 2048; use a shorter key",
            BrokerFiles.ReadKey(large.ExportPkcs8PrivateKeyPem(), pem, out _), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mqtts://broker.clinic.example:8883", true)]
    [InlineData("mqtt://192.0.2.5:1883", true)]
    [InlineData("mqtts://[fd00::1]:8883", true)]
    [InlineData("mqtts://broker.clinic.example", false)]
    [InlineData("mqtts://broker:8883/", false)]
    [InlineData("mqtts://user:word@broker:8883", false)]
    [InlineData("mqtts://:8883", false)]
    [InlineData("mqtts://broker:99999", false)]
    [InlineData("ftp://broker:8883", false)]
    [InlineData("broker:8883", false)]
    [InlineData("", false)]
    public void A_broker_is_a_scheme_a_host_and_a_port(string url, bool isOne) =>
        Assert.Equal(isOne, BrokerAddress.WhyNot(url) is null);

    [Fact]
    public void A_broker_longer_than_a_pen_keeps_is_refused() =>
        Assert.Contains(
            "a pen keeps 8 to 128",
            BrokerAddress.WhyNot($"mqtts://{string.Join('.', Enumerable.Repeat("broker", 20))}:8883"),
            StringComparison.Ordinal);

    private static string Certificate(ECDsa key, int fromDays, int toDays)
    {
        var request = new CertificateRequest("CN=pen", key, HashAlgorithmName.SHA256);
        using X509Certificate2 made = request.CreateSelfSigned(Today.AddDays(fromDays), Today.AddDays(toDays));
        return made.ExportCertificatePem();
    }
}
