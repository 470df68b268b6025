using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Ports;
using Smp.Core.Rig;
using Smp.Wire.Framing;

namespace Smp.Bench.Journal;

/// <summary>Fuzzed sessions over ring sizes and fills, until power was cut so many times.</summary>
/// <param name="firstSeed">Seed of the first session; the next has the next.</param>
/// <param name="crc">Sums of pen and host; null for true ones.</param>
/// <param name="memoryOf">What the pen has of its memory; null for all of it.</param>
internal sealed class CutCampaign(
    int firstSeed, ICrc32? crc = null, Func<ArrayMemory, IRecordMemory>? memoryOf = null)
{
    private const int Steps = 120;
    private const int Tenths = 10;

    // Small rings wrap and fill up, large ones hold a session of a day.
    private static readonly int[] Rings = [20, 24, 40, 64, 128, 300];

    /// <summary>Where the cuts fell.</summary>
    public CutCensus Census { get; } = new();

    /// <summary>Broken promises, each with its replay.</summary>
    public List<Complaint> Complaints { get; } = [];

    /// <summary>Sessions played.</summary>
    public int Sessions { get; private set; }

    /// <summary>Longest running that one cut cost, ms.</summary>
    public long LongestLossMs { get; private set; }

    /// <summary>Plays until so many writes were left half done, or until a session that ends in a complaint.</summary>
    /// <param name="cuts">Half-written writes wanted.</param>
    /// <param name="endsAtComplaint">One broken promise is enough.</param>
    public void Play(int cuts, bool endsAtComplaint)
    {
        while (Census.Inside < cuts && (Complaints.Count == 0 || !endsAtComplaint))
        {
            SessionSetup setup = Setup(Sessions);
            var session = new FuzzedSession(setup);
            session.Play(Steps);
            Sessions++;
            Census.Take(session.Cuts);
            LongestLossMs = Math.Max(LongestLossMs, session.LongestLossMs);
            Complaints.AddRange(session.Complaints.Select(complaint => complaint with
            {
                Text = $"{complaint.Text} (seed {setup.Seed}, {setup.Slots} slots, filled to {setup.FillPermille})",
            }));
        }
    }

    private SessionSetup Setup(int number)
    {
        int fillTenth = number / Rings.Length % Tenths;
        // In the middle of its tenth, so that it is left to both sides.
        int fillPermille = (fillTenth * 100) + 50;
        return new SessionSetup(
            firstSeed + number, Rings[number % Rings.Length], fillPermille, 2 + (number % 3), crc, memoryOf);
    }
}
