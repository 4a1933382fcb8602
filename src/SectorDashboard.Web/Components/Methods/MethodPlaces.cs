using SectorDashboard.Application.Methods;

namespace SectorDashboard.Web.Components.Methods;

/// <summary>Places on the methods page: those of methods, and those of whole sections.</summary>
internal static class MethodPlaces
{
    /// <summary>The place of a section.</summary>
    public static string Of(MethodSection section) => "section-" + section.Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The section that a place is of or in, and the method there: in the place of a section, the first that can be computed again.</summary>
    public static (MethodSection Section, Method Method)? Find(string place)
    {
        foreach (var section in MethodCatalogue.Sections)
        {
            if (section.Methods.FirstOrDefault(method => method.Id == place) is { } named)
            {
                return (section, named);
            }

            if (Of(section) == place)
            {
                return (section, section.Methods.FirstOrDefault(method => method.Recompute is not null) ?? section.Methods[0]);
            }
        }

        return null;
    }
}
