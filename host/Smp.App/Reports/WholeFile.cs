using System;
using System.IO;

namespace Smp.App.Reports;

/// <summary>Writes a file beside itself first: a full disk leaves the old one or none, never half a one.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">Where; what is there is replaced.</param>
    /// <param name="bytes">What.</param>
    /// <param name="isPrivate">It holds names: nobody else on this computer may read it.</param>
    public static void Write(string path, byte[] bytes, bool isPrivate)
    {
        string part = $"{path}.part";
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
            if (isPrivate && !OperatingSystem.IsWindows())
            {
                File.Delete(part);
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            using (FileStream file = new(part, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
