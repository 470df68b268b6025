using System.Linq;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Stock;

namespace Smp.App.Verbs;

/// <summary>One cartridge as the screen shows it: a line, a page, or JSON.</summary>
internal sealed class ShownPiece
{
    private readonly CartridgeLife _life;
    private readonly BoxReceived? _box;
    private readonly long _motorOnMs;
    private readonly long _limitMs;

    public ShownPiece(ClinicRecord record, CartridgeId id, long motorOnMs, UtcInstant now)
    {
        _life = record.LifeOf(id);
        long box = _life.Opening?.Box ?? record.Stock.Labels.BoxOf(id);
        _box = record.Stock.BoxOf(box)?.Receipt;
        _motorOnMs = motorOnMs;
        _limitMs = record.AdvisoryMotorOnMs(now);
    }

    public string Line
    {
        get
        {
            string session = _life.IsBound ? $"session {_life.Session}" : "not bound";
            string finished = _life.IsFinished ? ", finished" : "";
            string overridden = _life.Opening?.Override is { } decision
                ? $", OPENED AGAINST THE RULES by {decision.Person}"
                : "";
            return $"{_life.Cartridge}  lot {Lot ?? "-"}  expires {Expiry ?? "-"}  {session}  "
                + $"{_life.State}{finished}{overridden}{Hours}";
        }
    }

    public string Page
    {
        get
        {
            (string Name, string? Value)[] rows =
            [
                ("cartridge", _life.Cartridge.ToString()),
                ("state", _life.State + (_life.IsFinished ? ", finished " + _life.FinishedAt.Spoken : "")),
                ("maker", Known(_life.Opening?.Maker ?? _box?.Maker)),
                ("model", Known(_life.Opening?.Model)),
                ("configuration", Known(_life.Opening?.Configuration)),
                ("diameter", _life.Opening is { DiameterUm: > 0 } thick ? $"{thick.DiameterUm} um" : null),
                ("lot", Lot),
                ("expiry", Expiry),
                ("sterilisation", _life.Opening is null or { Sterilisation: Sterilisation.Unknown }
                    ? null
                    : _life.Opening.Sterilisation.ToString()),
                ("membrane", _life.Opening?.MembraneProof),
                ("gtin", _life.Opening?.Gtin?.Text),
                ("serial", _life.Opening?.Serial),
                ("box", _box?.Box.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("opened", _life.Opening?.At.Spoken),
                ("AGAINST RULES", _life.Opening?.Override is { } decision
                    ? $"decided by {decision.Person}: {decision.Reason}"
                    : null),
                ("session", _life.IsBound ? $"{_life.Session}, client {_life.Client}" : null),
                ("motor-on", Spoken.Duration(_motorOnMs) + (_limitMs == 0 ? "" : Limit)),
                ("container", _life.Disposal is { } end ? $"{end.Container}, {end.At.Spoken}" : null),
            ];
            return string.Join('\n', rows.Where(row => row.Value is not null)
                .Select(row => $"{row.Name,-14}{row.Value}"));
        }
    }

    public string JsonLine => JsonSerializer.Serialize(new
    {
        cartridge = _life.Cartridge.ToString(),
        state = _life.State.ToString(),
        isFinished = _life.IsFinished,
        session = _life.Session.IsNone ? (uint?)null : _life.Session.Number,
        maker = _life.Opening?.Maker ?? _box?.Maker,
        model = _life.Opening?.Model,
        configuration = _life.Opening?.Configuration,
        diameterUm = _life.Opening is { DiameterUm: > 0 } opening ? opening.DiameterUm : (int?)null,
        lot = Lot,
        expiry = Expiry,
        gtin = _life.Opening?.Gtin?.Text,
        serial = _life.Opening?.Serial,
        box = _box?.Box,
        overrideBy = _life.Opening?.Override?.Person,
        overrideReason = _life.Opening?.Override?.Reason,
        motorOnMs = _motorOnMs,
        advisoryMotorOnMs = _limitMs == 0 ? (long?)null : _limitMs,
        container = _life.Disposal?.Container.Mark,
    });

    private string? Lot => _life.Opening is { } opening ? opening.Lot?.Text : _box?.Lot.Text;

    private string? Expiry => _life.Opening is { } opening ? opening.Expiry?.Text : _box?.Expiry?.Text;

    private string Hours => _limitMs == 0 ? "" : $"  motor-on {Spoken.Duration(_motorOnMs)}{Limit}";

    private string Limit => _motorOnMs > _limitMs
        ? $", OVER the advisory {Spoken.Duration(_limitMs)}"
        : $" of {Spoken.Duration(_limitMs)} advised";

    private static string? Known(string? text) => StockBook.IsTold(text) ? text : null;
}
