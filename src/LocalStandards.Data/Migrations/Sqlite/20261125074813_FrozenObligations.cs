using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FrozenObligations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FrozenAt",
                table: "EntryWindows",
                type: "TEXT",
                nullable: true);

            // What has opened keeps the obligations it has.
            migrationBuilder.Sql("UPDATE EntryWindows SET FrozenAt = Opens WHERE Opens <= datetime('now')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FrozenAt",
                table: "EntryWindows");
        }
    }
}
