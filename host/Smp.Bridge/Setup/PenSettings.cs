using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Link;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.Bridge.Setup;

/// <summary>What a pen keeps beside its records, over a cable, each setting whole or not at all.</summary>
public sealed class PenSettings
{
    private readonly PenTalk _talk;
    private readonly SlicedCrc32 _crc = new();

    /// <summary>The settings of the pen at the other end.</summary>
    public PenSettings(PenTalk talk)
    {
        _talk = talk;
    }

    /// <summary>Writes settings in their order and reads back what may be read.</summary>
    /// <exception cref="PenAnswerException">One was not kept; the line names it and those that were.</exception>
    public void Write(IReadOnlyList<(SettingId Setting, byte[] Bytes)> settings)
    {
        List<SettingId> kept = [];
        foreach ((SettingId setting, byte[] bytes) in settings)
        {
            try
            {
                Write(setting, bytes);
                kept.Add(setting);
            }
            catch (PenAnswerException fault) when (kept.Count > 0)
            {
                throw new PenAnswerException(
                    $"{fault.Message} Kept before it: {string.Join(", ", kept)}.", fault.IsKnown);
            }
        }
    }

    /// <summary>Reads a setting that is not secret; no bytes for none.</summary>
    /// <exception cref="PenAnswerException">The pen does not tell it, or tells it differently each time.</exception>
    public byte[] Read(SettingId setting)
    {
        List<byte> bytes = [];
        SettingPart part;
        do
        {
            part = ReadPart(setting, bytes.Count);
            bytes.AddRange(part.Bytes.AsSpan(0, part.Count));
        }
        while (part.Count > 0 && bytes.Count < part.TotalBytes);
        byte[] whole = [.. bytes];
        bool isWhole = whole.Length == part.TotalBytes && _crc.Compute(whole, 0, whole.Length) == part.Crc;
        return whole.Length == 0 || isWhole
            ? whole
            : throw new PenAnswerException($"{setting}: what the pen tells does not check: read it again.", true);
    }

    /// <summary>True when there is one, secret or not.</summary>
    public bool IsSet(SettingId setting) => ReadPart(setting, 0).TotalBytes > 0;

    private void Write(SettingId setting, byte[] bytes)
    {
        for (int at = 0; at < bytes.Length; at += WriteSetting.PartBytesMax)
        {
            int count = Math.Min(WriteSetting.PartBytesMax, bytes.Length - at);
            Done(setting, "written", pen => pen.WriteSetting(setting, at, bytes.AsSpan(at, count)));
        }
        uint crc = _crc.Compute(bytes, 0, bytes.Length);
        Done(setting, "kept", pen => pen.KeepSetting(setting, bytes.Length, crc));
        bool isThere = SettingLengths.IsSecret(setting)
            ? IsSet(setting) == (bytes.Length > 0)
            : Read(setting).AsSpan().SequenceEqual(bytes);
        if (!isThere)
        {
            throw new PenAnswerException(
                $"{setting}: the pen says that it kept it and tells something else: have its memory checked.", false);
        }
    }

    private SettingPart ReadPart(SettingId setting, int offset)
    {
        RequestHandle answered = Done(setting, "read", pen => pen.ReadSetting(setting, offset));
        var part = new SettingPart();
        part.ReadFrom(answered.Answer.ToArray(), 0, answered.Answer.Length);
        bool isMeant = part.Setting == (byte)setting && part.Offset == offset
            && part.Count <= SettingPart.PartBytesMax && answered.Answer.Length == SettingPart.PayloadBytes;
        return isMeant
            ? part
            : throw new PenAnswerException(
                $"{setting}: the pen's answer is none: update pen and program to the same version.", true);
    }

    private RequestHandle Done(SettingId setting, string verb, Func<PenRequests, RequestHandle> ask)
    {
        RequestHandle handle = _talk.Ask(ask);
        return handle.Outcome switch
        {
            RequestOutcome.Done => handle,
            RequestOutcome.Refused => throw new PenAnswerException(
                $"{setting}: not {verb}, the pen refused: {RefusalText.Of(handle.Reason)}.", true),
            RequestOutcome.NotSent => throw new PenAnswerException(
                $"{setting}: not {verb}, the pen is not there: switch it on and try again.", true),
            _ => throw new PenAnswerException(
                $"{setting}: unknown whether it was {verb}, the pen did not answer: look with smp pen-setup show.",
                false),
        };
    }
}
