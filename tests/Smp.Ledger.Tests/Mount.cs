using System;
using System.IO;

namespace Smp.Ledger.Tests;

/// <summary>A small disk of its own in memory, for which one has to be root.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _folder;

    public Mount(string folder, string size)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
    }

    /// <summary>Permissions do not bind root; a medium that cannot be written does.</summary>
    public static bool IsPossible => Environment.IsPrivilegedProcess && OperatingSystem.IsLinux();

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", _folder);

    public void Dispose() => Run("umount", "-l", _folder);

    private static void Run(string program, params string[] arguments)
    {
        (int exitCode, string error) = Child.Run(program, arguments);
        if (exitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}: {error.Trim()}; as root, be allowed to mount.");
        }
    }
}
