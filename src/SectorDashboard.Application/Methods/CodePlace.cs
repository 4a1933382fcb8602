namespace SectorDashboard.Application.Methods;

/// <summary>A place in the source code.</summary>
/// <param name="Type">The type.</param>
/// <param name="Member">The member that computes the figure.</param>
public sealed record CodePlace(Type Type, string Member)
{
    /// <summary>The member as code names it, such as "EstimatedReturn.GivenIndex".</summary>
    public string Name => $"{Type.Name}.{Member}";

    /// <summary>The file below the top of the repository; folders are namespaces, so the name of the type tells it.</summary>
    public string File
    {
        get
        {
            var assembly = Type.Assembly.GetName().Name!;
            var folder = Type.Namespace![assembly.Length..].Replace('.', '/');
            return $"src/{assembly}{folder}/{Type.Name}.cs";
        }
    }
}
