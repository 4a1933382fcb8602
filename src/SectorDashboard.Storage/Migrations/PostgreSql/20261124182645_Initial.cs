using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SectorDashboard.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FundHoldings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Symbol = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    SharesOutstanding = table.Column<double>(type: "double precision", nullable: true),
                    Assets = table.Column<double>(type: "double precision", nullable: true),
                    SwapNotional = table.Column<double>(type: "double precision", nullable: true),
                    Swaps = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundHoldings", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PriceCorrections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<string>(type: "text", nullable: false),
                    Symbol = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Ratio = table.Column<double>(type: "double precision", nullable: false),
                    IsSplit = table.Column<bool>(type: "boolean", nullable: false),
                    Step = table.Column<double>(type: "double precision", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Undoes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceCorrections", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PriceRecordings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Symbol = table.Column<string>(type: "text", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "text", maxLength: 80, nullable: false),
                    FileName = table.Column<string>(type: "text", maxLength: 260, nullable: false),
                    ContentHash = table.Column<string>(type: "text", maxLength: 64, nullable: false),
                    AdjustedFor = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    AdjustedAsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    IsComparison = table.Column<bool>(type: "boolean", nullable: false),
                    Remarks = table.Column<string[]>(type: "text[]", nullable: false),
                    Prices = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriceRecordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", maxLength: 22, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Query = table.Column<string>(type: "text", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: false),
                    AsOf = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    EditKeyHash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
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

            migrationBuilder.CreateIndex(
                name: "IX_PriceRecordings_RecordedAt",
                table: "PriceRecordings",
                column: "RecordedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FundHoldings");

            migrationBuilder.DropTable(
                name: "PriceCorrections");

            migrationBuilder.DropTable(
                name: "PriceRecordings");

            migrationBuilder.DropTable(
                name: "SavedViews");
        }
    }
}
