using System;
using Smp.Clinic;

namespace Smp.App.Demo;

/// <summary>Who and what appears in a demo; all numbers are of its seed.</summary>
public sealed class DemoCast
{
    /// <summary>Draws the numbers.</summary>
    public DemoCast(DemoStage stage)
    {
        One = NewCartridge(stage);
        Two = NewCartridge(stage);
        Torn = NewCartridge(stage);
        Client = NewClient(stage);
        OtherClient = NewClient(stage);
    }

    /// <summary>The visit.</summary>
    public static SessionId First { get; } = new(1);

    /// <summary>The visit of the other client.</summary>
    public static SessionId Second { get; } = new(2);

    /// <summary>The box that the cartridges come out of.</summary>
    public const long Box = 1;

    /// <summary>Pieces in it.</summary>
    public const int BoxPieces = 20;

    /// <summary>The person who works: a code, as everywhere in the record.</summary>
    public const string Technician = "MK";

    /// <summary>Their PIN, which protects nothing in a demo: it stands in this program for all to read.</summary>
    public const string TechnicianPin = "2718";

    /// <summary>Where it takes place.</summary>
    public const string Premises = "DEMO-1";

    /// <summary>The mark of the sharps container.</summary>
    public const string Container = "SHARPS-04";

    /// <summary>The first cartridge.</summary>
    public CartridgeId One { get; }

    /// <summary>The second.</summary>
    public CartridgeId Two { get; }

    /// <summary>One whose package is torn.</summary>
    public CartridgeId Torn { get; }

    /// <summary>Who is treated.</summary>
    public ClientReference Client { get; }

    /// <summary>For whom a used cartridge is tried.</summary>
    public ClientReference OtherClient { get; }

    private static CartridgeId NewCartridge(DemoStage stage) => new(BitConverter.ToUInt32(stage.RandomBytes(4)) | 1);

    private static ClientReference NewClient(DemoStage stage) =>
        new(stage.RandomBits());
}
