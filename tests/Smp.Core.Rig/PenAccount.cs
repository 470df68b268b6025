using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>What a ledger would make of the pen's records, held against what the pen says of itself.</summary>
public sealed class PenAccount
{
    private readonly ShadowLog _shadow;
    private readonly Dictionary<ushort, UsageRecord> _lastOfMount = [];
    private readonly HashSet<uint> _finished = [];
    private UsageRecord _newest = new();
    private uint _profile;
    private uint _sessionEnded;
    private uint _read;
    private ushort _mountOpen;
    private uint _cartridge;
    private byte _fault;
    private long _lostMs;
    private int _cutsUntold;

    public PenAccount(ShadowLog shadow) => _shadow = shadow;

    /// <summary>After a power cut the pen may tell at most so much less run time than there was.</summary>
    public void Rebooted(long truthMs, int lossMsMax)
    {
        UsageRecord newest = _shadow.Records()[^1];
        _cutsUntold++;
        if (newest.Kind != (byte)RecordKind.Boot || newest.Sequence <= _read)
        {
            // No room for a boot record: what the pen knows shows in a later one.
            return;
        }
        long lostMs = truthMs - newest.LifeMotorOnMs;
        Expect(
            lostMs >= _lostMs && lostMs <= _lostMs + (lossMsMax * _cutsUntold),
            $"{_cutsUntold} cuts: the pen tells {newest.LifeMotorOnMs} ms of {truthMs}, {_lostMs} were lost before");
        _lostMs = lostMs;
        _cutsUntold = 0;
    }

    /// <summary>Reads the records that are new.</summary>
    public void Read()
    {
        foreach (UsageRecord record in _shadow.Records().Where(record => record.Sequence > _read))
        {
            Take(record);
            _read = record.Sequence;
        }
    }

    /// <summary>Holds what the records say against what the pen says of itself.</summary>
    /// <param name="status">What it says.</param>
    /// <param name="profile">The profile in force.</param>
    /// <param name="wasFull">
    /// One fact at a time waits for room; a fault gives way and shows in later records only.
    /// </param>
    public void Compare(PenStatus status, Profile profile, bool wasFull)
    {
        Expect(status.Cartridge == _cartridge, $"the pen holds cartridge {status.Cartridge}, its records {_cartridge}");
        Expect(
            profile.SessionId == 0 || _profile == (profile.ProfileId | ((uint)profile.ProfileVersion << 16)),
            $"profile version {profile.ProfileVersion} is in force, its records tell {_profile >> 16}");
        bool isOver = status.SessionId != 0 && status.SessionId == _sessionEnded;
        Expect(!isOver, $"session {_sessionEnded} ended and goes on");
        byte fault = wasFull ? _newest.LastFault : _fault;
        Expect(status.LastFault == fault, $"fault {status.LastFault} is the last, its records tell {_fault}");
    }

    private void Take(UsageRecord r)
    {
        string where = $"record {r.Sequence} ({(RecordKind)r.Kind})";
        Expect(
            r.LifeMotorOnMs >= _newest.LifeMotorOnMs && r.LifeLoadedMs >= _newest.LifeLoadedMs
            && r.LifeStrokes >= _newest.LifeStrokes, $"{where}: life goes back");
        if (_lastOfMount.TryGetValue(r.Mount, out UsageRecord? last))
        {
            Expect(
                r.MountMotorOnMs >= last.MountMotorOnMs && r.MountLoadedMs >= last.MountLoadedMs
                && r.MountStrokes >= last.MountStrokes, $"{where}: mount goes back");
        }
        _newest = r;
        _lastOfMount[r.Mount] = r;
        ExpectSum(r.LifeMotorOnMs, m => m.MountMotorOnMs, $"{where}: motor-on");
        ExpectSum(r.LifeLoadedMs, m => m.MountLoadedMs, $"{where}: loaded");
        ExpectSum(r.LifeStrokes, m => m.MountStrokes, $"{where}: strokes");
        TakeFact(r, where);
    }

    private void TakeFact(UsageRecord r, string where)
    {
        switch ((RecordKind)r.Kind)
        {
            case RecordKind.Mount:
                Expect(_cartridge == 0, $"{where}: mounted while {_cartridge} is");
                Expect(!_finished.Contains(r.Cartridge), $"{where}: cartridge {r.Cartridge} was finished");
                Expect(r.Mount == _mountOpen + 1, $"{where}: mount {r.Mount} follows {_mountOpen}");
                _mountOpen = r.Mount;
                _cartridge = r.Cartridge;
                break;
            case RecordKind.Unmount:
                Expect(_cartridge == r.Cartridge, $"{where}: taken out while {_cartridge} is mounted");
                _cartridge = 0;
                _ = r.Detail == 2 && _finished.Add(r.Cartridge);
                break;
            case RecordKind.ProfileApplied:
                _profile = r.Value;
                break;
            case RecordKind.SessionEnded:
                Expect(_sessionEnded != r.Value, $"{where}: session {r.Value} ends twice");
                _sessionEnded = r.Value;
                break;
            case RecordKind.Fault:
                _fault = r.Detail;
                break;
            case RecordKind.Run:
                Expect(_cartridge == r.Cartridge, $"{where}: ran with {r.Cartridge} while {_cartridge} is mounted");
                break;
        }
    }

    private void ExpectSum(long life, Func<UsageRecord, long> ofMount, string what) =>
        Expect(_lastOfMount.Values.Sum(ofMount) == life, $"{what} over all mounts is not that of the life");

    private void Expect(bool isSo, string complaint)
    {
        if (!isSo)
        {
            _shadow.Complaints.Add(complaint);
        }
    }
}
