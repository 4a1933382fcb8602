using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SectorDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Archive : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AdjustedAsOf",
                table: "PriceRecordings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsComparison",
                table: "PriceRecordings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Remarks",
                table: "PriceRecordings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "FundHoldings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Symbol = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SharesOutstanding = table.Column<double>(type: "REAL", nullable: true),
                    Assets = table.Column<double>(type: "REAL", nullable: true),
                    SwapNotional = table.Column<double>(type: "REAL", nullable: true),
                    Swaps = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundHoldings", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PriceCorrections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ratio = table.Column<double>(type: "REAL", nullable: false),
                    IsSplit = table.Column<bool>(type: "INTEGER", nullable: false),
                    Step = table.Column<double>(type: "REAL", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Undoes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceCorrections", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FundHoldings_RecordedAt",
                table: "FundHoldings",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PriceCorrections_Id",
                table: "PriceCorrections",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PriceCorrections_RecordedAt",
                table: "PriceCorrections",
                column: "RecordedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FundHoldings");

            migrationBuilder.DropTable(
                name: "PriceCorrections");

            migrationBuilder.DropColumn(
                name: "AdjustedAsOf",
                table: "PriceRecordings");

            migrationBuilder.DropColumn(
                name: "IsComparison",
                table: "PriceRecordings");

            migrationBuilder.DropColumn(
                name: "Remarks",
                table: "PriceRecordings");
        }
    }
}
