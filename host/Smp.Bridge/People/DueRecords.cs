using System;
using System.Collections.Generic;
using Smp.Clinic;
using Smp.Clinic.Retention;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>What is kept of one client in one class and is past its maximum.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Class">Of which class.</param>
/// <param name="LastDay">The last day on which the newest of it might be kept.</param>
/// <param name="Holdings">What it is, without what it says.</param>
public sealed record DueRecords(
    ClientReference Client, RecordClass Class, DateOnly LastDay, IReadOnlyList<Holding> Holdings);
