using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;

namespace Smp.Link.Text;

/// <summary>Every field of a profile with its name and its value in units, in wire order.</summary>
internal static class ProfileFields
{
    public static readonly IReadOnlyList<(string Name, Func<Profile, string> Value)> All =
    [
        ("session", profile => $"{profile.SessionId}"),
        ("profile", profile => $"{profile.ProfileId}"),
        ("version", profile => $"{profile.ProfileVersion}"),
        ("mode", profile => Mode(profile.Mode)),
        ("stop", profile => StopMode(profile.StopMode)),
        ("options", profile => Options(profile.Options)),
        ("set rate", profile => Quantity.Hz(profile.SetRate10mHz)),
        ("set voltage", profile => Quantity.Mv(profile.SetMotorMv)),
        ("rate limit", profile => Quantity.Hz(profile.RateMax10mHz)),
        ("voltage limit", profile => Quantity.Mv(profile.MotorMvMax)),
        ("current limit", profile => Quantity.Ma(profile.CurrentMaMax)),
        ("power limit", profile => Quantity.Mw(profile.PowerMwMax)),
        ("protrusion", profile => Quantity.Um(profile.ProtrusionUm)),
        ("protrusion limit", profile => Quantity.Um(profile.ProtrusionUmMax)),
        ("housing limit", profile => Quantity.Celsius(profile.HousingDeciCelsiusMax)),
    ];

    public static string Describe(Profile profile) =>
        string.Join(", ", All.Select(field => $"{field.Name} {field.Value(profile)}"));

    private static string Mode(byte mode) => mode switch
    {
        1 => "holds rate",
        2 => "holds voltage",
        _ => $"unknown ({mode})",
    };

    private static string StopMode(byte stopMode) => stopMode switch
    {
        1 => "brakes",
        2 => "coasts",
        _ => $"unknown ({stopMode})",
    };

    private static string Options(byte options) => options switch
    {
        0 => "none",
        1 => "press latches",
        _ => $"unknown ({options})",
    };
}
