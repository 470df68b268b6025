using System;
using System.IO;

namespace Smp.Link.Native.Tests;

/// <summary>A pty in a folder of its own, and the host's end when it is opened.</summary>
internal sealed class PtyPair : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-pty-");

    public PtyPair()
    {
        LinkPath = Path.Combine(_folder.FullName, "pen");
        Pen = new PtyMaster(LinkPath);
    }

    public string LinkPath { get; }

    public PtyMaster Pen { get; }

    public TerminalChannel OpenHost() => TerminalChannel.OpenPty(LinkPath);

    public void Dispose()
    {
        Pen.Dispose();
        _folder.Delete(recursive: true);
    }
}
