using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;

namespace Smp.App.Reports.Csv;

/// <summary>Cells about people: references always, names only in a report that was asked to hold them.</summary>
internal static class People
{
    /// <summary>The short form; empty for nobody.</summary>
    public static string Client(ClientReference client) => client.IsNone ? "" : client.ShortForm;

    /// <summary>Header of a client's name.</summary>
    public static string[] NameHead(HygieneReport report) => report.Heading.HasNames ? ["client_name"] : [];

    /// <summary>A client's name.</summary>
    public static string[] Name(HygieneReport report, ClientReference client) =>
        report.Heading.HasNames ? [report.Heading.NameOf(client)] : [];

    /// <summary>Header of the name of whoever signed.</summary>
    public static string[] StaffHead(HygieneReport report) => report.Heading.HasNames ? ["performed_name"] : [];

    /// <summary>The name of whoever signed.</summary>
    public static string[] Staff(HygieneReport report, SessionSigned? performed) =>
        report.Heading.HasNames ? [performed is null ? "" : report.Heading.NameOfStaff(performed.Person)] : [];
}
