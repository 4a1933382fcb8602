using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>
/// A program that has this one compute a method's figures anew, from the view in the vintage of the answer. It is all there is for what no short
/// program gives: the scores of forecasts made on every day of a history, say.
/// </summary>
public static class AskingProgram
{
    /// <summary>The program for a method; null for a method without a field of the answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="answer">The answer whose figures are asked for again.</param>
    /// <param name="program">The address of this program.</param>
    public static string? Of(Method method, Answer answer, Uri program)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(program);
        return method.Fields.Count == 0 ? null : $$"""
            import json
            from urllib.request import urlopen

            address = {{PythonProgram.Text(program.ToString())}}  # this program
            query = {{PythonProgram.Text(ViewCodec.Write(answer.Pinned))}}  # the view, with the vintage of its prices
            fields = [{{string.Join(", ", method.Fields.Select(PythonProgram.Text))}}]

            def pick(value, path):
                for name in path.split("."):
                    value = [each[name] for each in value] if isinstance(value, list) else value and value[name]
                return value

            with urlopen(f"{address}api/v1/view?{query}") as response:
                answer = json.load(response)

            for field in fields:
                print(field, json.dumps(pick(answer, field)))

            """.ReplaceLineEndings("\n");
    }
}
