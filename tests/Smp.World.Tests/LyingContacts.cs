using Smp.Core.Ports;

namespace Smp.World.Tests;

/// <summary>Contacts that tell the pen of presses nobody makes: closed for a second, open for a second.</summary>
internal sealed class LyingContacts : IRunContacts
{
    private const int Readings = 50;
    private int _readings;

    public bool IsNormallyOpenClosed() => _readings++ / Readings % 2 == 1;

    public bool IsNormallyClosedClosed() => _readings / Readings % 2 == 0;
}
