using System.Collections.Generic;
using Smp.Clinic.Events;

namespace Smp.Clinic.Stock;

/// <summary>Which numbers were minted for the sealed pieces of which box.</summary>
public sealed class LabelBook
{
    private readonly Dictionary<CartridgeId, long> _boxes = [];
    private readonly Dictionary<long, List<CartridgeId>> _sheets = [];

    /// <summary>The box for whose piece a number was minted; 0 when it stands on no label.</summary>
    public long BoxOf(CartridgeId cartridge) => _boxes.GetValueOrDefault(cartridge);

    /// <summary>Every number minted for a box, in the order of its sheets.</summary>
    public IReadOnlyList<CartridgeId> Of(long box) => _sheets.TryGetValue(box, out List<CartridgeId>? sheet)
        ? sheet
        : [];

    internal void Fold(LabelsMinted next)
    {
        if (!_sheets.TryGetValue(next.Box, out List<CartridgeId>? sheet))
        {
            sheet = [];
            _sheets.Add(next.Box, sheet);
        }
        sheet.AddRange(next.Cartridges);
        foreach (CartridgeId cartridge in next.Cartridges)
        {
            _boxes.Add(cartridge, next.Box);
        }
    }
}
