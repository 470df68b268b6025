using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Writes a protocol in the one form in which this program writes it.</summary>
public static class ProtocolWriter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's bytes, without a byte order mark. Throws when the protocol contradicts itself.</summary>
    public static byte[] Write(Protocol protocol) => Write(protocol, Protocol.Pass);

    internal static byte[] Write<T>(T value, Func<FieldPass, T?, T> pass)
        where T : class
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            json.WriteStartObject();
            pass(new FieldWriting(json), value);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The same as text.</summary>
    public static string WriteText(Protocol protocol) => Encoding.UTF8.GetString(Write(protocol));
}
