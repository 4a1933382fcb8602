using System.ComponentModel;
using System.Diagnostics;

namespace SectorDashboard.Web.Tests.Methods;

/// <summary>Runs Python programs as a reader would.</summary>
internal static class Python
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly Lazy<bool> s_isThere = new(() =>
    {
        try
        {
            using var python = Start();
            python.StandardInput.Close();
            return python.WaitForExit(s_patience) && python.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    /// <summary>Skips the test where there is no python3; fails it under CI, where there must be one.</summary>
    public static void Require()
    {
        if (!s_isThere.Value && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail("CI=true, but there is no python3.");
        }

        Assert.SkipUnless(s_isThere.Value, "no python3");
    }

    /// <summary>What a program prints; it must end well.</summary>
    public static async Task<string> RunAsync(string program, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        using var python = Start();
        var errors = python.StandardError.ReadToEndAsync(limit.Token);
        var printed = python.StandardOutput.ReadToEndAsync(limit.Token);
        await python.StandardInput.WriteAsync(program.AsMemory(), limit.Token);
        python.StandardInput.Close();
        await python.WaitForExitAsync(limit.Token);
        Assert.True(python.ExitCode == 0, $"{await errors}\n{program}");
        return await printed;
    }

    // -I keeps packages and settings of the machine's owner out.
    private static Process Start() => Process.Start(new ProcessStartInfo("python3", ["-I", "-"])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
