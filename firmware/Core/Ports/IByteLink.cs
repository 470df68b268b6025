namespace Smp.Core.Ports;

/// <summary>A stream of bytes to a host: a UART or a socket. Never waits.</summary>
public interface IByteLink
{
    /// <summary>Reads what is there, up to <paramref name="countMax"/> bytes.</summary>
    /// <returns>Bytes read; 0 when there is nothing.</returns>
    int Read(byte[] target, int offset, int countMax);

    /// <summary>Writes as much as the link takes now.</summary>
    /// <returns>Bytes taken, 0..<paramref name="count"/>.</returns>
    int Write(byte[] source, int offset, int count);
}
