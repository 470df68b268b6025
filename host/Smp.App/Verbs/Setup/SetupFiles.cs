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

    /// <summary>A secret on one line: from a file, from a pipe, or typed without being shown.</summary>
    public static string Secret(string? path, string what)
    {
        if (path is not null)
        {
            using var file = new StringReader(System.Text.Encoding.UTF8.GetString(Bytes(path)));
            return file.ReadLine() ?? "";
        }
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }
        Console.Error.Write($"{what}, not shown: ");
        return Typed();
    }

    private static string Typed()
    {
        var typed = new System.Text.StringBuilder();
        ConsoleKeyInfo key;
        while ((key = Console.ReadKey(intercept: true)).Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
