using System.Net.NetworkInformation;
using System.Text;
using Smp.Core;
using Smp.Core.Memory;
using Smp.Esp32.Board;
using Smp.Wire.Settings;

namespace Smp.Esp32;

/// <summary>What was written into the pen at assembly and by its clinic, read once at boot.</summary>
public sealed class PenSettings
{
    private readonly SettingsShelf _shelf;

    /// <summary>The settings of this board.</summary>
    public PenSettings(PenBoard board)
    {
        _shelf = new SettingsShelf(board.Settings, board.Crc);
    }

    /// <summary>Which pen it is; without the setting it boots, is set up over the cable and does not arm.</summary>
    public DeviceIdentity Identity()
    {
        DeviceIdentity identity = new DeviceIdentity();
        // The Wi-Fi interface's address, 6 bytes: the chip's own, which the interpreter copied at its first start and
        // lets a tool overwrite. A pen so renamed is another pen to its ledger.
        byte[] address = NetworkInterface.GetAllNetworkInterfaces()[0].PhysicalAddress;
        for (int i = 0; i < address.Length; i++)
        {
            identity.DeviceId = (identity.DeviceId << 8) | address[i];
        }
        byte[] bytes = new byte[SettingsShelf.BytesMaxOf(SettingId.Identity)];
        int length = _shelf.Read(SettingId.Identity, bytes);
        PenBuild build = new PenBuild();
        build.ReadFrom(bytes, 0, length);
        identity.TryTake(build);
        return identity;
    }

    /// <summary>Gives the senses their calibrated scales; a step of 0 leaves one as designed.</summary>
    /// <returns>False when a scale was refused.</returns>
    public bool Calibrate(CurrentSense current, SupplySense supply)
    {
        byte[] bytes = new byte[SettingsShelf.BytesMaxOf(SettingId.SenseCalibration)];
        SenseCalibration kept = new SenseCalibration();
        kept.ReadFrom(bytes, 0, _shelf.Read(SettingId.SenseCalibration, bytes));
        bool isCurrent = IsTaken(current.Scale, kept.CurrentZeroCode, kept.CurrentStepUa);
        bool isSupply = IsTaken(supply.SupplyScale, kept.SupplyZeroCode, kept.SupplyStepUv);
        bool isRail = IsTaken(supply.RailScale, kept.RailZeroCode, kept.RailStepUv);
        return isCurrent && isSupply && isRail;
    }

    /// <summary>A setting as text; empty when there is none.</summary>
    public string Text(SettingId id)
    {
        byte[] bytes = new byte[SettingsShelf.BytesMaxOf(id)];
        int length = _shelf.Read(id, bytes);
        return length == 0 ? "" : Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static bool IsTaken(SenseScale scale, int zeroCode, int stepMicro) =>
        stepMicro == 0 || scale.TryTake(zeroCode, stepMicro);
}
