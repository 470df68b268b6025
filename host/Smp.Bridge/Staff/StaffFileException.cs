using System;

namespace Smp.Bridge.Staff;

/// <summary>The file of the staff cannot be used. One line: where, what, what to do; never a name or a PIN.</summary>
public sealed class StaffFileException : Exception
{
    /// <summary>With its file, what is wrong with it and the cure.</summary>
    public StaffFileException(string path, string what, string cure)
        : base($"{path}: {what}; {cure}.")
    {
    }
}
