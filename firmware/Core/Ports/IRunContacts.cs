namespace Smp.Core.Ports;

/// <summary>The run input: two contacts of one button, one normally open, one normally closed.</summary>
/// <remarks>Raw, bouncing levels. Pressed means that the first is closed and the second is open.</remarks>
public interface IRunContacts
{
    /// <summary>True when the normally open contact is closed.</summary>
    bool IsNormallyOpenClosed();

    /// <summary>True when the normally closed contact is closed.</summary>
    bool IsNormallyClosedClosed();
}
