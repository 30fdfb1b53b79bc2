using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_Submissions_ObligationId",
                table: "Notices");

            migrationBuilder.AddColumn<int>(
                name: "EmailRefusalCode",
                table: "Users",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmailRefusedAt",
                table: "Users",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MailRhythm",
                table: "Users",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "PendingEmail",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "ObligationId",
                table: "Notices",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Deadline",
                table: "Notices",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Notices",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Path",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Until",
                table: "Notices",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    NoticeId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Mail = table.Column<int>(type: "int", nullable: false),
                    IsDigest = table.Column<bool>(type: "bit", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Problem = table.Column<int>(type: "int", nullable: true),
                    ReplyCode = table.Column<int>(type: "int", nullable: true),
                    HandedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => new { x.NoticeId, x.UserId });
                    table.ForeignKey(
                        name: "FK_Deliveries_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailServer",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Trouble = table.Column<int>(type: "int", nullable: true),
                    ReplyCode = table.Column<int>(type: "int", nullable: true),
                    TroubleSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    PausedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastSentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailServer", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Key",
                table: "Notices",
                column: "Key",
                unique: true,
                filter: "[Key] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Mail_NotBefore",
                table: "Deliveries",
                columns: new[] { "Mail", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_UserId_ReadAt",
                table: "Deliveries",
                columns: new[] { "UserId", "ReadAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_Obligations_ObligationId",
                table: "Notices",
                column: "ObligationId",
                principalTable: "Obligations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_Obligations_ObligationId",
                table: "Notices");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "MailServer");

            migrationBuilder.DropIndex(
                name: "IX_Notices_Key",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "EmailRefusalCode",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "EmailRefusedAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "MailRhythm",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "PendingEmail",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Deadline",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Path",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Notices");

            migrationBuilder.AlterColumn<int>(
                name: "ObligationId",
                table: "Notices",
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_Submissions_ObligationId",
                table: "Notices",
                column: "ObligationId",
                principalTable: "Submissions",
                principalColumn: "ObligationId",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
