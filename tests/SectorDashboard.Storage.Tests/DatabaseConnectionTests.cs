namespace SectorDashboard.Storage.Tests;

public sealed class DatabaseConnectionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Host=h")]
    [InlineData("Database=d;Username=u;Password=opensesame")]
    [InlineData("Host=h;Database=d;Password=a;opensesame=b")]
    [InlineData("Host=h;Database=d;Port=opensesame")]
    [InlineData("Host=h;Database=d;Port=99999999999999")]
    [InlineData("Host=h;Database=d;Timeout=-5;Password=opensesame")]
    [InlineData("Host=h;Database=d;SSL Mode=opensesame")]
    [InlineData("postgres://u:opensesame@h/d")]
    public void What_is_no_connection_string_is_refused_without_a_word_of_it(string? text)
    {
        var (connection, problem) = DatabaseConnection.ToPostgreSql(text);

        Assert.Null(connection);
        Assert.NotNull(problem);
        Assert.DoesNotContain("opensesame", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_says_nothing_of_its_password()
    {
        var connection = DatabaseConnection.ToPostgreSql("Host=h;Database=d;Username=u;Password=opensesame").Connection!;

        Assert.Equal("PostgreSql", connection.ToString());
        Assert.DoesNotContain("opensesame", System.Text.Json.JsonSerializer.Serialize(connection), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Timeout=5")]
    [InlineData(";Timeout=30", "Timeout=30")]
    public void A_server_has_five_seconds_to_answer_unless_it_is_given_others(string given, string kept) =>
        Assert.Contains(kept, DatabaseConnection.ToPostgreSql("Host=h;Database=d" + given).Connection!.ConnectionString, StringComparison.Ordinal);

    [Fact]
    public void A_files_name_cannot_smuggle_in_another_setting() =>
        Assert.Contains("\"/data/a;Mode=Memory/dashboard.db\"", DatabaseConnection.ToSqlite("/data/a;Mode=Memory/dashboard.db").ConnectionString, StringComparison.Ordinal);
}
