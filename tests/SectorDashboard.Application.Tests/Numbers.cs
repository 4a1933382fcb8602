using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace SectorDashboard.Application.Tests;

/// <summary>Finds every number within an answer, as its JSON has it.</summary>
internal static class Numbers
{
    /// <summary>The numbers of a value and of all that it holds, each with the path that leads to it.</summary>
    public static IEnumerable<(string Path, double Value)> In(object? value, string path = "")
    {
        switch (value)
        {
            case null or string or DateOnly or DateTimeOffset or bool or Enum:
                break;
            case double or float or int or long:
                yield return (path, Convert.ToDouble(value));
                break;
            case IEnumerable items:
                var position = 0;
                foreach (var item in items)
                {
                    foreach (var number in In(item, $"{path}[{position}]"))
                    {
                        yield return number;
                    }

                    position++;
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute))))
                {
                    foreach (var number in In(property.GetValue(value), $"{path}.{property.Name}"))
                    {
                        yield return number;
                    }
                }

                break;
        }
    }
}
