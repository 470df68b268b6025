using System.Linq;
using System.Text;
using Smp.Core.Memory;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;
using Xunit;

namespace Smp.Core.Tests;

public sealed class SettingsTests
{
    private const int MemoryBytes = 16_384;

    private readonly SlicedCrc32 _crc = new();
    private readonly ArrayMemory _memory = new(MemoryBytes);

    [Fact]
    public void What_is_kept_is_read_after_a_boot()
    {
        SettingsShelf shelf = new(_memory, _crc);
        Assert.True(Put(shelf, SettingId.WifiName, "clinic"));
        Assert.True(Put(shelf, SettingId.BrokerAuthority, new string('A', SettingsShelf.BytesMax)));
        SettingsShelf after = new(_memory, _crc);
        Assert.Equal("clinic", Text(after, SettingId.WifiName));
        Assert.Equal(SettingsShelf.BytesMax, after.LengthOf(SettingId.BrokerAuthority));
        Assert.Equal("", Text(after, SettingId.WifiPassword));
    }

    [Fact]
    public void Settings_do_not_lie_in_each_other()
    {
        SettingsShelf shelf = new(_memory, _crc);
        for (int round = 0; round < 3; round++)
        {
            foreach (SettingId id in All)
            {
                string text = new((char)('a' + (int)id + round), SettingsShelf.BytesMaxOf(id));
                Assert.True(Put(shelf, id, text));
            }
            Assert.All(All, id => Assert.Equal(
                new string((char)('a' + (int)id + round), SettingsShelf.BytesMaxOf(id)), Text(shelf, id)));
        }
    }

    [Fact]
    public void A_cut_at_any_byte_leaves_the_setting_before_or_the_one_meant()
    {
        const string before = "mqtts://first.example:8883";
        const string meant = "mqtts://other.example:8883/";
        bool sawBefore = false;
        bool sawMeant = false;
        for (int cut = 0; cut < 400; cut++)
        {
            ArrayMemory memory = new(MemoryBytes);
            Put(new SettingsShelf(memory, _crc), SettingId.BrokerUrl, before);
            memory.BytesLeft = cut;
            try
            {
                Put(new SettingsShelf(memory, _crc), SettingId.BrokerUrl, meant);
            }
            catch (PowerCutException)
            {
                // The cut was the point.
            }
            memory.HoldPower();
            string kept = Text(new SettingsShelf(memory, _crc), SettingId.BrokerUrl);
            Assert.Contains(kept, new[] { before, meant });
            sawBefore |= kept == before;
            sawMeant |= kept == meant;
        }
        Assert.True(sawBefore && sawMeant);
    }

    [Fact]
    public void Damaged_bytes_are_no_setting()
    {
        SettingsShelf shelf = new(_memory, _crc);
        Put(shelf, SettingId.WifiName, "clinic");
        for (int at = 256; at < MemoryBytes; at++)
        {
            _memory.Bytes[at] ^= 8;
        }
        Assert.Equal("", Text(shelf, SettingId.WifiName));
    }

    [Fact]
    public void Bytes_with_another_crc_change_nothing()
    {
        SettingsShelf shelf = new(_memory, _crc);
        Put(shelf, SettingId.WifiName, "clinic");
        byte[] other = Encoding.UTF8.GetBytes("studio");
        Assert.True(shelf.Write(SettingId.WifiName, 0, other, other.Length));
        Assert.False(shelf.Keep(SettingId.WifiName, other.Length, 1));
        Assert.Equal("clinic", Text(shelf, SettingId.WifiName));
    }

    [Theory]
    [InlineData(SettingId.WifiName, 0, 33)]
    [InlineData(SettingId.WifiName, 32, 1)]
    [InlineData(SettingId.WifiName, 65_535, 200)]
    [InlineData(SettingId.None, 0, 1)]
    [InlineData((SettingId)9, 0, 1)]
    [InlineData((SettingId)255, 0, 1)]
    public void A_part_outside_its_place_is_refused(SettingId id, int at, int count)
    {
        SettingsShelf shelf = new(_memory, _crc);
        Assert.False(shelf.Write(id, at, new byte[256], count));
        Assert.Equal(0, _memory.BytesWritten);
    }

    [Fact]
    public void A_build_is_taken_whole_or_not_at_all()
    {
        DeviceIdentity taken = new();
        PenBuild build = Build();
        build.MotorMilliOhm = 0;
        Assert.False(taken.TryTake(build));
        Assert.False(taken.IsSetUp);
        Assert.Equal(0, taken.StrokeLengthUm);
        Assert.True(taken.TryTake(Build()));
        Assert.True(taken.IsSetUp);
        Assert.Equal(RigIdentity.Of().MotorUvPerHz, taken.MotorUvPerHz);
        Assert.Equal(RigIdentity.Of().HousingTauMs, taken.HousingTauMs);
    }

    [Fact]
    public void A_pen_that_does_not_know_its_motor_arms_for_nobody_and_moves_nothing()
    {
        PenRig rig = new(identity: new DeviceIdentity { DeviceId = PenRig.DeviceId });
        rig.SayHello();
        rig.Run(4_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.DoesNotContain(rig.Ports.Calls, call => call is "retract" or "protrude");
        Assert.Equal(Refusal.NotSetUp, TryArm(rig));
        rig.Press();
        rig.Run(1_000);
        Assert.Equal(0, rig.EnergisedMs);
    }

    [Theory]
    [InlineData(SettingId.WifiName, "clinic")]
    [InlineData(SettingId.BrokerUrl, "mqtts://broker.example:8883")]
    public void A_host_on_the_cable_writes_a_setting_and_reads_it_again(SettingId id, string text)
    {
        PenRig rig = new();
        rig.SayHello();
        Assert.Equal(Refusal.None, Send(rig, id, text));
        SettingPart part = ReadPart(rig, id);
        Assert.Equal(text, Encoding.UTF8.GetString(part.Bytes, 0, part.Count));
        Assert.Equal(text.Length, part.TotalBytes);
    }

    [Theory]
    [InlineData(SettingId.WifiPassword)]
    [InlineData(SettingId.DeviceKey)]
    public void A_secret_is_told_to_nobody(SettingId id)
    {
        PenRig rig = new();
        rig.SayHello();
        Assert.Equal(0, ReadPart(rig, id).TotalBytes);
        Assert.Equal(Refusal.None, Send(rig, id, "open sesame, said nobody"));
        SettingPart part = ReadPart(rig, id);
        Assert.Equal(1, part.TotalBytes);
        Assert.Equal(0u, part.Crc);
        Assert.Equal(0, part.Count);
        Assert.All(part.Bytes, b => Assert.Equal(0, b));
    }

    [Fact]
    public void An_armed_pen_takes_no_setting()
    {
        PenRig rig = new();
        rig.Arm(7, 50_001);
        Assert.Equal(Refusal.WrongState, Send(rig, SettingId.WifiName, "clinic"));
        Assert.Equal(DeviceState.Armed, rig.State);
    }

    private static SettingId[] All =>
        [.. System.Enum.GetValues<SettingId>().Where(id => id != SettingId.None)];

    private static PenBuild Build()
    {
        DeviceIdentity told = RigIdentity.Of();
        return new PenBuild
        {
            StrokeLengthUm = (ushort)told.StrokeLengthUm,
            MotorMilliOhm = (uint)told.MotorMilliOhm,
            MotorUvPerHz = (uint)told.MotorUvPerHz,
            NoLoadMa = (ushort)told.NoLoadMa,
            MotorTauUs = (uint)told.MotorTauUs,
            WindingMilliKPerW = (uint)told.WindingMilliKPerW,
            HousingMilliKPerW = (uint)told.HousingMilliKPerW,
            WindingTauMs = (uint)told.WindingTauMs,
            HousingTauMs = (uint)told.HousingTauMs,
            WindingDeciCelsiusMax = (ushort)told.WindingDeciCelsiusMax,
            GripHomePulseUs = (ushort)told.GripHomePulseUs,
            GripNmPerPulseUs = (ushort)told.GripNmPerPulseUs,
            GripHomeCode = (ushort)told.GripHomeCode,
            GripCodesPerMm = (ushort)told.GripCodesPerMm,
        };
    }

    private Refusal Send(PenRig rig, SettingId id, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteSetting write = new() { Setting = (byte)id, Count = (byte)bytes.Length };
        bytes.CopyTo(write.Bytes, 0);
        Refusal refusal = rig.Ask(RequestOperation.WriteSetting, write.WriteTo).Reason;
        KeepSetting keep = new()
        {
            Setting = (byte)id, TotalBytes = (ushort)bytes.Length, Crc = _crc.Compute(bytes, 0, bytes.Length),
        };
        return refusal != Refusal.None ? refusal : rig.Ask(RequestOperation.KeepSetting, keep.WriteTo).Reason;
    }

    private static SettingPart ReadPart(PenRig rig, SettingId id)
    {
        Answer answer = rig.Ask(
            RequestOperation.ReadSetting, new ReadSetting { Setting = (byte)id }.WriteTo);
        Assert.Equal(Refusal.None, answer.Reason);
        SettingPart part = new();
        part.ReadFrom(answer.Content, 0, answer.Content.Length);
        return part;
    }

    private static Refusal TryArm(PenRig rig)
    {
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(PenRig.ProfileOf(7));
        rig.Bind(7, 100);
        rig.Mount(100);
        return rig.Arm(7, false).Reason;
    }

    private bool Put(SettingsShelf shelf, SettingId id, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return shelf.Write(id, 0, bytes, bytes.Length)
            && shelf.Keep(id, bytes.Length, _crc.Compute(bytes, 0, bytes.Length));
    }

    private static string Text(SettingsShelf shelf, SettingId id)
    {
        byte[] target = new byte[SettingsShelf.BytesMax];
        return Encoding.UTF8.GetString(target, 0, shelf.Read(id, target));
    }
}
