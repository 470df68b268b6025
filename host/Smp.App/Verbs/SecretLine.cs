using System;
using System.IO;
using System.Text;
using Smp.App.Verbs.Setup;

namespace Smp.App.Verbs;

/// <summary>A secret on one line, which is never a word of a command: those stand in histories and lists.</summary>
internal static class SecretLine
{
    /// <summary>From a file, from a pipe, or typed without being shown.</summary>
    /// <param name="path">The file; null for pipe or terminal.</param>
    /// <param name="what">What is asked for.</param>
    public static string Read(string? path, string what)
    {
        if (path is not null)
        {
            using var file = new StringReader(Encoding.UTF8.GetString(SetupFiles.Bytes(path)));
            return file.ReadLine() ?? "";
        }
        return Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : Typed(what);
    }

    /// <summary>The same for one that is to be kept: at a terminal it is typed twice.</summary>
    public static string ReadNew(string? path, string what)
    {
        string first = Read(path, what);
        bool isTyped = path is null && !Console.IsInputRedirected;
        return !isTyped || Typed($"{what} once more") == first
            ? first
            : throw new VerbException($"the two were not the same; nothing was kept, try again.");
    }

    private static string Typed(string what)
    {
        Console.Error.Write($"{what}, not shown: ");
        var typed = new StringBuilder();
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
