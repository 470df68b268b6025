namespace Smp.EndToEnd.Tests;

/// <summary>Shell scripts in a mount namespace of their own, where a small disk can be had.</summary>
internal static class SmallDisk
{
    /// <summary>Whether this system lets this user have one.</summary>
    public static bool IsPossible
    {
        get
        {
            using ProgramRun probe = ProgramRun.Of([.. Unshare, "true"]);
            return probe.Finish() == 0;
        }
    }

    /// <summary>What a script is run under to have one.</summary>
    public static string[] Unshare => ["unshare", "--mount", "--map-root-user"];

    /// <summary>Runs a script in which <c>smp</c> is the program and <c>$1</c> the room's folder.</summary>
    public static ProgramRun Shell(string script, Room room, params string[] under) =>
        ProgramRun.Of([.. under, "sh", "-c", $"smp() {{ dotnet '{Built.Smp}' \"$@\"; }}; {script}", "sh", room.Folder]);
}
