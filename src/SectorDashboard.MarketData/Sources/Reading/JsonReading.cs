using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>Reads JSON that may hold anything: what is missing or of another type is null, never an exception.</summary>
internal static class JsonReading
{
    /// <summary>Reads an answer; throws <see cref="RefusedAnswerException"/> where it is not JSON, or breaks off.</summary>
    public static JsonDocument Parse(byte[] content)
    {
        if (AnswerText.FirstOf(content) is not ('{' or '['))
        {
            throw AnswerText.NotWhatWasAsked(content);
        }

        var mark = content.Length - AnswerText.WithoutMark(content).Length;
        try
        {
            return JsonDocument.Parse(content.AsMemory(mark));
        }
        catch (JsonException error)
        {
            throw BreaksOff(content.AsSpan(mark))
                ? new RefusedAnswerException(SourceFailure.CutOff, "the answer breaks off")
                : new RefusedAnswerException(SourceFailure.NotPrices, $"the answer is not JSON: {QuotedValue.Shorten(error.Message, 200)}");
        }
    }

    /// <summary>A member of an object.</summary>
    public static JsonElement? Find(this JsonElement? element, string name)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
                ? value
                : null;
        }
        catch (InvalidOperationException)
        {
            // A name with an escape that is no character.
            return null;
        }
    }

    /// <summary>The first item of a list.</summary>
    public static JsonElement? First(this JsonElement? element)
    {
        foreach (var item in element.Items())
        {
            return item;
        }

        return null;
    }

    /// <summary>The items of a list, none where it is not one; read one after the other, for finding one by its number takes time in long lists.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>The members of an object, none where it is not one.</summary>
    public static JsonElement.ObjectEnumerator Members(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } parent ? parent.EnumerateObject() : default;

    /// <summary>A text.</summary>
    public static string? Text(this JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // An escape that is no character.
            return null;
        }
    }

    /// <summary>A whole number, also one that is written as a text.</summary>
    public static long? Integer(this JsonElement? element) => long.TryParse(element.Cell(), out var number) ? number : null;

    /// <summary>The characters of a number or a text as they would stand in a table; empty where there is no value.</summary>
    public static ReadOnlySpan<byte> Cell(this JsonElement? element)
    {
        if (element is not { } value || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var raw = JsonMarshal.GetRawUtf8Value(value);
        return value.ValueKind != JsonValueKind.String ? raw
            : raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(element.Text() ?? "?")
            : raw[1..^1];
    }

    private static bool BreaksOff(ReadOnlySpan<byte> content)
    {
        try
        {
            var reader = new Utf8JsonReader(content, isFinalBlock: false, default);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
