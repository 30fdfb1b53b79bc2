using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StoredFile",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BasedOnId",
                table: "IndicatorSets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "IndicatorSets",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ProposedAt",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PublishedById",
                table: "IndicatorSets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Stamp",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Tried",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "FrozenAt",
                table: "EntryWindows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IndicatorSetEditors",
                columns: table => new
                {
                    IndicatorSetId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
            migrationBuilder.Sql("UPDATE EntryWindows SET FrozenAt = Opens WHERE Opens <= datetime('now')");
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
        }
    }
}
