using System;
using System.IO;

namespace Smp.Ledger.Tests;

/// <summary>A folder that cannot be written once it is closed: by a read-only mount for root, else by modes.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private const UnixFileMode Everything =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Mount? _mount;

    public ReadOnlyFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
        _mount = Mount.IsPossible ? new Mount(path, "4m") : null;
    }

    public string Path { get; }

    public void Close()
    {
        if (_mount is not null)
        {
            _mount.MakeReadOnly();
            return;
        }
        SetModes(UnixFileMode.UserRead, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        if (_mount is null)
        {
            SetModes(Everything, Everything);
        }
        _mount?.Dispose();
    }

    private void SetModes(UnixFileMode files, UnixFileMode folder)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("These tests run where files have Unix permissions.");
        }
        File.SetUnixFileMode(Path, Everything);
        foreach (string file in Directory.GetFiles(Path))
        {
            File.SetUnixFileMode(file, files);
        }
        File.SetUnixFileMode(Path, folder);
    }
}
