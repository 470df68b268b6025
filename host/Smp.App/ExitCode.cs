namespace Smp.App;

/// <summary>What the program's exit status says; scripts rely on it.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A check failed: the record does not verify, or a figure misses.</summary>
    public const int CheckFailed = 1;

    /// <summary>Wrong use, wrong input, or an environment that cannot do it.</summary>
    public const int WrongUse = 2;

    /// <summary>The device or the network cannot be reached, or speaks another major version.</summary>
    public const int Unreachable = 3;
}
