using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IndicatorSetLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "Resolutions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StoredFile",
                table: "Resolutions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BasedOnId",
                table: "IndicatorSets",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "IndicatorSets",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "IndicatorSets",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ProposedAt",
                table: "IndicatorSets",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PublishedById",
                table: "IndicatorSets",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "IndicatorSets",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Tried",
                table: "IndicatorSets",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "FrozenAt",
                table: "EntryWindows",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "Answers",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80);

            migrationBuilder.CreateTable(
                name: "IndicatorSetEditors",
                columns: table => new
                {
                    IndicatorSetId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LastAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorSetEditors", x => new { x.IndicatorSetId, x.UserId });
                    table.ForeignKey(
                        name: "FK_IndicatorSetEditors_IndicatorSets_IndicatorSetId",
                        column: x => x.IndicatorSetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndicatorSetEditors_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSets_BasedOnId",
                table: "IndicatorSets",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSets_PublishedById",
                table: "IndicatorSets",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSetEditors_UserId",
                table: "IndicatorSetEditors",
                column: "UserId");

            migrationBuilder.AddForeignKey(
                name: "FK_IndicatorSets_IndicatorSets_BasedOnId",
                table: "IndicatorSets",
                column: "BasedOnId",
                principalTable: "IndicatorSets",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_IndicatorSets_Users_PublishedById",
                table: "IndicatorSets",
                column: "PublishedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Sets that stood before are as old as their publishing.
            migrationBuilder.Sql("UPDATE IndicatorSets SET EditedAt = PublishedAt WHERE PublishedAt IS NOT NULL");

            // What has opened keeps the obligations it has.
            migrationBuilder.Sql("UPDATE EntryWindows SET FrozenAt = Opens WHERE Opens <= SYSUTCDATETIME()");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_IndicatorSets_IndicatorSets_BasedOnId",
                table: "IndicatorSets");

            migrationBuilder.DropForeignKey(
                name: "FK_IndicatorSets_Users_PublishedById",
                table: "IndicatorSets");

            migrationBuilder.DropTable(
                name: "IndicatorSetEditors");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorSets_BasedOnId",
                table: "IndicatorSets");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorSets_PublishedById",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "StoredFile",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "BasedOnId",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "ProposedAt",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "Stamp",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "Tried",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "FrozenAt",
                table: "EntryWindows");

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "Answers",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);
        }
    }
}
