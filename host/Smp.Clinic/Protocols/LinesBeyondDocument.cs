using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Finds a source that names a line which the document does not have.</summary>
internal static class LinesBeyondDocument
{
    public static ProtocolRefusal? FindIn(JsonItem item, int documentLines)
    {
        foreach (JsonMember member in item.Members.Where(member => member.Key == "source"))
        {
            if (RuleSource.Read(member.Value.Text) is { } source && source.Lines.Any(line => line > documentLines))
            {
                return new(member.Line, $"'source' names a line after {documentLines}, the document's last",
                    "Correct the line");
            }
        }
        return item.Members.Select(member => member.Value).Concat(item.Items)
            .Select(inner => FindIn(inner, documentLines)).FirstOrDefault(refusal => refusal is not null);
    }
}
