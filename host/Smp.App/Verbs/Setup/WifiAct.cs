using System.CommandLine;
using System.Text;
using Smp.Bridge;
using Smp.Bridge.Setup;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup wifi</c>: the wireless network. The password is never on a command line.</summary>
internal static class WifiAct
{
    private static readonly Option<string> NetworkName = new("--name")
    {
        Required = true,
        HelpName = "N",
        Description = "The network's name.",
    };

    private static readonly Option<string?> PasswordFile = new("--password-file")
    {
        HelpName = "FILE",
        Description = "Its password, the first line; without this it is asked for, or read from a pipe.",
    };

    /// <summary>The act.</summary>
    public static Command Build() => SetupAct.Build(
        "wifi", "Name and password of the wireless network: smp pen-setup wifi --name Clinic", Run, NetworkName,
        PasswordFile);

    private static int Run(ParseResult parsed, SetupDesk desk)
    {
        byte[] name = Encoding.UTF8.GetBytes(parsed.GetValue(NetworkName)!);
        CheckLength("--name", SettingId.WifiName, name.Length);
        byte[] password = Encoding.UTF8.GetBytes(SecretLine.Read(parsed.GetValue(PasswordFile), "password"));
        CheckLength("the password", SettingId.WifiPassword, password.Length);
        return desk.Write(Intent.SetUpWifi, [(SettingId.WifiName, name), (SettingId.WifiPassword, password)]);
    }

    private static void CheckLength(string what, SettingId setting, int bytes)
    {
        (int min, int max) = SettingLengths.Of(setting);
        if (bytes < min || bytes > max)
        {
            throw new VerbException($"{what} has {bytes} bytes: give {min} to {max}.");
        }
    }
}
