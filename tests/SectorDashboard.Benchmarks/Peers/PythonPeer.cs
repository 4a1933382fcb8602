using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SectorDashboard.Benchmarks.Peers;

/// <summary>Runs a peer that is written in Python: a script of this folder that prints one figure.</summary>
internal static class PythonPeer
{
    // The first on the path may be a bare interpreter while the system's has the packages.
    private static readonly string[] s_interpreters = ["python3", "/usr/bin/python3"];

    /// <summary>The microseconds that a script prints; null where there is no python3, or none that has what the script imports.</summary>
    /// <param name="script">The file's name, such as rolling_beta.py.</param>
    public static double? Microseconds(string script)
    {
        using var reader = new StreamReader(typeof(PythonPeer).Assembly.GetManifestResourceStream(script)
            ?? throw new ArgumentException($"There is no script '{script}'.", nameof(script)));
        var source = reader.ReadToEnd();
        return s_interpreters.Select(interpreter => Run(interpreter, source)).FirstOrDefault(figure => figure is not null);
    }

    private static double? Run(string interpreter, string source)
    {
        var start = new ProcessStartInfo(interpreter, "-")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // One thread on either side.
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = start.Environment["MKL_NUM_THREADS"] = "1";
        try
        {
            using var python = Process.Start(start)!;
            python.ErrorDataReceived += (_, _) => { };
            python.BeginErrorReadLine();
            python.StandardInput.Write(source);
            python.StandardInput.Close();
            var printed = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 && double.TryParse(printed, CultureInfo.InvariantCulture, out var figure) ? figure : null;
        }
        catch (Exception missing) when (missing is Win32Exception or IOException)
        {
            return null;
        }
    }
}
