using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StepDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReminderRuns_StepId_Day",
                table: "ReminderRuns");

            migrationBuilder.CreateTable(
                name: "StepDays",
                columns: table => new
                {
                    StepId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RoundStamp = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepDays", x => new { x.StepId, x.Day });
                    table.ForeignKey(
                        name: "FK_StepDays_ReminderSteps_StepId",
                        column: x => x.StepId,
                        principalTable: "ReminderSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReminderRuns_StepId",
                table: "ReminderRuns",
                column: "StepId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StepDays");

            migrationBuilder.DropIndex(
                name: "IX_ReminderRuns_StepId",
                table: "ReminderRuns");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderRuns_StepId_Day",
                table: "ReminderRuns",
                columns: new[] { "StepId", "Day" },
                unique: true);
        }
    }
}
