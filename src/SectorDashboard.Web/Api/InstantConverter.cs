using System.Text.Json;
using System.Text.Json.Serialization;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Api;

/// <summary>Writes an instant as links spell it, so that a vintage can be pasted from an answer into a query.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ViewKeys.WriteInstant(value));
}
