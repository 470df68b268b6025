using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Ledger.People;

namespace Smp.App.Verbs.People;

/// <summary><c>smp client</c>: a random reference in the ledger, and who it is in the store beside it.</summary>
public static class ClientVerb
{
    private static readonly Option<string?> Remove = new("--remove")
    {
        HelpName = "PART",
        Description = "Remove a part that is kept: name, phone, email or born.",
    };

    private static readonly Option<string?> Find = new("--find")
    {
        HelpName = "TEXT",
        Description = "Those whose name or reference has this in it.",
    };

    private static readonly ListLength Length = new();

    private static readonly Option<bool> NewStore = new("--new-store")
    {
        Description = "The store of people that was here is gone for good: begin another.",
    };

    /// <summary>The verb with its acts.</summary>
    public static Command Build()
    {
        Remove.AcceptOnlyFromAmong(PersonFields.Name, PersonFields.Phone, PersonFields.Email, PersonFields.Born);
        return new Command("client", "Clients and who they are: smp client list --ledger clinic.db")
        {
            PeopleAct.Build(
                "add", "Register a client: smp client add --name 'Ann Lee' --phone '0161 4960000' --born 1984-02-29",
                Add, PersonOptions.Name, PersonOptions.Phone, PersonOptions.Email, PersonOptions.Born,
                NewStore),
            PeopleAct.Build(
                "name", "Change what is kept: smp client name P-7F3K-2QD1 --name 'Ann Leigh'", Change,
                PeopleAct.Reference, PersonOptions.Name, PersonOptions.Phone, PersonOptions.Email, PersonOptions.Born,
                Remove),
            PeopleAct.Build("show", "Show one client: smp client show P-7F3K-2QD1", Show, PeopleAct.Reference),
            PeopleAct.Build(
                "list", "Show clients, the newest last: smp client list --find lee", List, Find, Length.Limit,
                Length.All),
        };
    }

    private static int Add(ParseResult parsed, PeopleFiles files)
    {
        UtcInstant now = LedgerDesk.Now;
        Person person = PersonOptions.Read(parsed, now);
        files.MayReplaceLostStore = parsed.GetValue(NewStore);
        var client = new ClientReference(BitConverter.ToUInt128(RandomNumberGenerator.GetBytes(16)));
        PeopleAct.Require(new PeopleDesk(files).Add(client, person, now));
        PeopleAct.Say(parsed, $"client {client}", new { client = client.ShortForm });
        return ExitCode.Done;
    }

    private static int Change(ParseResult parsed, PeopleFiles files)
    {
        UtcInstant now = LedgerDesk.Now;
        ClientReference client = PeopleAct.Client(parsed, files);
        Person person = PersonOptions.Read(parsed, now);
        string? removed = parsed.GetValue(Remove);
        if (person.IsEmpty && removed is null)
        {
            throw new VerbException("nothing to change; give --name, --phone, --email, --born or --remove PART.");
        }
        var desk = new PeopleDesk(files);
        if (removed is not null)
        {
            PeopleAct.Require(desk.Remove(client, removed, now));
        }
        if (!person.IsEmpty)
        {
            PeopleAct.Require(desk.Change(client, person, now));
        }
        PeopleAct.Say(parsed, $"client {client} changed", new { client = client.ShortForm });
        return ExitCode.Done;
    }

    private static int Show(ParseResult parsed, PeopleFiles files)
    {
        ClientReference client = PeopleAct.Client(parsed, files);
        var desk = new PeopleDesk(files);
        NameOfClient name = desk.NameOf(client);
        IReadOnlyList<PersonField> kept = desk.Show(client);
        uint[] sessions = [.. new SessionList(files.Ledger).Of(client).Select(session => session.Session.Number)];
        UtcInstant at = files.People.Clients[client];
        if (parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                client = client.ShortForm,
                registeredAt = at.Iso,
                state = WordOf(name.State),
                person = kept.ToDictionary(field => field.Name, field => field.Value),
                sessions,
            }));
            return ExitCode.Done;
        }
        Console.WriteLine($"client {client}  registered {at.IsoDay}  sessions {Joined(sessions)}");
        foreach (PersonField field in kept)
        {
            Console.WriteLine($"  {field.Name,-6} {field.Value ?? "(stored, but damaged: put the newest copy back)"}");
        }
        if (kept.Count == 0)
        {
            Console.WriteLine($"  ({name.Text})");
        }
        return ExitCode.Done;
    }

    // The name stands last: whatever its direction, it moves nothing else of its line.
    private static int List(ParseResult parsed, PeopleFiles files)
    {
        bool isJson = parsed.GetValue(PeopleAct.Json);
        StringBuilder lines = new();
        ClientPage page = new PeopleDesk(files).List(Length.Of(parsed), parsed.GetValue(Find));
        foreach (ClientLine line in page.Lines)
        {
            lines.AppendLine(isJson ? JsonLine(line) : TextLine(line));
        }
        Console.Out.Write(lines);
        ListLength.TellLeft(page.Left);
        return ExitCode.Done;
    }

    private static string TextLine(ClientLine line) =>
        $"{line.Client}  {line.RegisteredAt.IsoDay}  {(line.Name.IsName ? line.Name.Text : $"({line.Name.Text})")}";

    private static string JsonLine(ClientLine line) => JsonSerializer.Serialize(new
    {
        client = line.Client.ShortForm,
        registeredAt = line.RegisteredAt.Iso,
        state = WordOf(line.Name.State),
        name = line.Name.IsName ? line.Name.Text : null,
    });

    private static string Joined(uint[] sessions) => sessions.Length == 0 ? "none" : string.Join(", ", sessions);

    private static string WordOf(NameState state) => state switch
    {
        NameState.Kept => "kept",
        NameState.Shredded => "shredded",
        NameState.BeingErased => "being-erased",
        NameState.Erased => "erased",
        NameState.Damaged => "damaged",
        _ => "never-stored",
    };
}
