using System;
using System.Collections.Generic;
using Smp.Link.Text;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>
/// A profile as asked beside the profile the pen says is in force: only an exact echo counts as applied.
/// </summary>
public sealed class ProfileEcho
{
    private readonly List<ProfileDifference> _differences = [];

    private ProfileEcho(Profile asked, Profile inForce)
    {
        Asked = asked;
        InForce = inForce;
        foreach ((string name, Func<Profile, string> value) in ProfileFields.All)
        {
            if (value(asked) != value(inForce))
            {
                _differences.Add(new ProfileDifference(name, value(asked), value(inForce)));
            }
        }
    }

    /// <summary>What was asked.</summary>
    public Profile Asked { get; }

    /// <summary>What the pen says is in force; all zero when it has none.</summary>
    public Profile InForce { get; }

    /// <summary>Where the two differ, in wire order.</summary>
    public IReadOnlyList<ProfileDifference> Differences => _differences;

    /// <summary>True when the pen runs by exactly what was asked.</summary>
    public bool IsExact => _differences.Count == 0;

    /// <summary>Compares a profile with the answer to its SetProfile, done or refused, or to a ReadProfile.</summary>
    /// <returns>Null when the pen has not answered with a profile: what is in force is then unknown.</returns>
    public static ProfileEcho? Compare(Profile asked, RequestHandle answered)
    {
        Profile? inForce = answered.ReadProfile();
        return inForce is null ? null : new ProfileEcho(asked, inForce);
    }
}
