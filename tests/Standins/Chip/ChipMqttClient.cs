#nullable enable
using System.Security.Cryptography.X509Certificates;

namespace Smp.Standins;

/// <summary>What a client of the broker was made with.</summary>
public sealed record ChipMqttClient(
    string Host, int Port, bool IsSecure, X509Certificate? Authority, X509Certificate? Certificate);
