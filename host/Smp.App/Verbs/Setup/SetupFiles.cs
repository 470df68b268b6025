using System;
using System.IO;

namespace Smp.App.Verbs.Setup;

/// <summary>Files that a person gives, read whole or refused in one line.</summary>
internal static class SetupFiles
{
    private const int BytesMax = 64 * 1024;

    /// <summary>A small file's bytes.</summary>
    public static byte[] Bytes(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new VerbException($"{path}: no such file; give its path.");
        }
        return file.Length <= BytesMax
            ? File.ReadAllBytes(path)
            : throw new VerbException($"{path}: {file.Length} bytes are too many; give the right file.");
    }
}
