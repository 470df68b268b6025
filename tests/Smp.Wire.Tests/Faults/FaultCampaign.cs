using System;
using System.Linq;
using Smp.Wire.Framing;

namespace Smp.Wire.Tests.Faults;

/// <summary>Many faults, one at a time, in a stream of frames; what each cost and what got past the decoder.</summary>
/// <remarks>
/// A trial is six frames with one fault that starts in the third, so that it may reach into the fourth and fifth. The
/// decoder is the same all along: what a fault leaves behind in it would be seen in the next trial.
/// </remarks>
public sealed class FaultCampaign
{
    private const int TrialFrames = 6;
    private const int HurtFrame = 2;

    private readonly SentFrames _sent;
    private readonly FaultInjector _injector;
    private readonly Random _random;
    private readonly CableDecoder _decoder = new(new SlicedCrc32());
    private readonly byte[] _heard = new byte[(TrialFrames * WireLimits.FrameBytesMax) + FaultInjector.FaultBytesMax];
    private readonly long[] _faults = new long[Enum.GetValues<FaultKind>().Length];

    /// <summary>A campaign that the seed repeats exactly.</summary>
    public FaultCampaign(int seed)
    {
        _sent = new SentFrames(seed, 2_000);
        _injector = new FaultInjector(seed + 1, _heard);
        _random = new Random(seed + 2);
    }

    /// <summary>Most frames that one fault cost.</summary>
    public int FramesLostMax { get; private set; }

    /// <summary>Frames lost in all.</summary>
    public long FramesLost { get; private set; }

    /// <summary>Messages that came out and were never sent, or came out twice or out of order.</summary>
    public long Undetected { get; private set; }

    /// <summary>What the decoder threw away.</summary>
    public DiscardCounts Discards => _decoder.Discards;

    /// <summary>Faults of one kind.</summary>
    public long FaultsOf(FaultKind kind) => _faults[(int)kind];

    /// <summary>Faults in all.</summary>
    public long Faults => _faults.Sum();

    /// <summary>Injects so many more.</summary>
    public void Run(int faults)
    {
        for (int i = 0; i < faults; i++)
        {
            int first = _random.Next(_sent.Count - TrialFrames);
            int hurt = first + HurtFrame;
            int origin = _sent.StartOf(first);
            int length = _injector.Hurt(
                _sent.Frames(first, TrialFrames), _sent.StartOf(hurt) - origin, _sent.StartOf(hurt + 1) - origin);
            _faults[(int)_injector.Kind]++;
            Hear(first, length);
        }
    }

    private void Hear(int first, int length)
    {
        int next = first;
        int found = 0;
        for (int at = 0; at < length;)
        {
            at += _decoder.Take(_heard, at, length - at);
            if (!_decoder.HasMessage)
            {
                continue;
            }
            int frame = IndexOf(_decoder.Message, next, first + TrialFrames);
            found += frame >= 0 ? 1 : 0;
            Undetected += frame >= 0 ? 0 : 1;
            next = frame >= 0 ? frame + 1 : next;
        }
        int lost = TrialFrames - found;
        FramesLost += lost;
        FramesLostMax = Math.Max(FramesLostMax, lost);
    }

    private int IndexOf(Message message, int from, int to)
    {
        ReadOnlySpan<byte> bytes = message.Bytes.AsSpan(0, message.Length);
        for (int frame = from; frame < to; frame++)
        {
            if (bytes.SequenceEqual(_sent.MessageOf(frame)))
            {
                return frame;
            }
        }
        return -1;
    }
}
