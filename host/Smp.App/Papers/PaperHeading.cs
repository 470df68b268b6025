using System;

namespace Smp.App.Papers;

/// <summary>What stands at the head and the foot of a page that leaves with a client.</summary>
/// <param name="Clinic">The clinic's name; nothing leaves it out.</param>
/// <param name="Contact">How to reach it, such as a telephone number; nothing leaves it out.</param>
/// <param name="Client">The client's short reference.</param>
/// <param name="Rules">Which protocol: id, version, the beginning of its SHA-256.</param>
/// <param name="Issue">Which issue of the plan, from 1.</param>
/// <param name="IssuedOn">The day it was made.</param>
/// <param name="Mark">Tells the papers of one treatment from all others and names nobody; nothing for none.</param>
/// <param name="Name">The client's name, where the clinic wants it printed; otherwise nothing.</param>
public sealed record PaperHeading(
    string? Clinic, string? Contact, string Client, string Rules, int Issue, DateOnly IssuedOn, string? Mark = null,
    string? Name = null);
