using System;
using System.IO;

namespace Smp.App.Reports;

/// <summary>Writes a file beside itself first: a full disk leaves the old one or none, never half a one.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">What.</param>
    /// <param name="isPrivate">It holds names: nobody else on this computer may read it.</param>
    /// <param name="mayReplace">False leaves a file that is there alone, with an <see cref="IOException"/>.</param>
    public static void Write(string path, byte[] bytes, bool isPrivate, bool mayReplace = true)
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
            File.Move(part, path, mayReplace);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
