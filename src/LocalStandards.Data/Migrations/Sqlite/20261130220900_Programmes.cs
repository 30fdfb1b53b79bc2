using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Crosswalk_ToYear_ToCode_FromYear",
                table: "Crosswalk");

            migrationBuilder.AddColumn<int>(
                name: "Programme",
                table: "Crosswalk",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_Crosswalk_Programme_ToYear_ToCode_FromYear",
                table: "Crosswalk",
                columns: new[] { "Programme", "ToYear", "ToCode", "FromYear" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Crosswalk_Programme_ToYear_ToCode_FromYear",
                table: "Crosswalk");

            migrationBuilder.DropColumn(
                name: "Programme",
                table: "Crosswalk");

            migrationBuilder.CreateIndex(
                name: "IX_Crosswalk_ToYear_ToCode_FromYear",
                table: "Crosswalk",
                columns: new[] { "ToYear", "ToCode", "FromYear" },
                unique: true);
        }
    }
}
