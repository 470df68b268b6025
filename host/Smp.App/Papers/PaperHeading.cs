using System;

namespace Smp.App.Papers;

/// <summary>What stands at the head and the foot of a page that leaves with a client.</summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="Contact">How to reach it: a telephone number, an address.</param>
/// <param name="Client">The client's name or short reference, as the clinic wants it.</param>
/// <param name="Rules">Which protocol: id, version, the beginning of its SHA-256.</param>
/// <param name="Issue">Which issue of the plan, from 1.</param>
/// <param name="IssuedOn">The day it was made.</param>
public sealed record PaperHeading(
    string Clinic, string Contact, string Client, string Rules, int Issue, DateOnly IssuedOn);
