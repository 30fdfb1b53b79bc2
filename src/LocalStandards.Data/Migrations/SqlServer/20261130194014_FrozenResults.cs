using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FrozenResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AssessmentVersion",
                table: "SubmissionVersions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<decimal>(
                name: "Achieved",
                table: "IndicatorResults",
                type: "decimal(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Frame",
                table: "IndicatorResults",
                type: "decimal(28,10)",
                precision: 28,
                scale: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gap",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ground",
                table: "IndicatorResults",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Standard",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AssessmentVersion",
                table: "SubmissionVersions");

            migrationBuilder.DropColumn(
                name: "Achieved",
                table: "IndicatorResults");

            migrationBuilder.DropColumn(
                name: "Frame",
                table: "IndicatorResults");

            migrationBuilder.DropColumn(
                name: "Gap",
                table: "IndicatorResults");

            migrationBuilder.DropColumn(
                name: "Ground",
                table: "IndicatorResults");

            migrationBuilder.DropColumn(
                name: "Standard",
                table: "IndicatorResults");
        }
    }
}
