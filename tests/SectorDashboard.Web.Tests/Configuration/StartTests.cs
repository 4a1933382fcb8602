namespace SectorDashboard.Web.Tests.Configuration;

public sealed class StartTests
{
    [Fact]
    public void A_wrong_setting_stops_the_start_with_one_line_that_names_the_key()
    {
        var said = Console.Error;
        using var errors = new StringWriter();
        Console.SetError(errors);
        try
        {
            var result = typeof(Program).Assembly.EntryPoint!.Invoke(null, [new[] { "--SectorDashboard:Online=perhaps" }]);

            Assert.Equal(1, result);
        }
        finally
        {
            Console.SetError(said);
        }

        Assert.Equal("SectorDashboard:Online: 'perhaps' must be true or false.", errors.ToString().Trim());
    }
}
