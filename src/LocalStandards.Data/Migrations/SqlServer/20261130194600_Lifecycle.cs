using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Lifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AcceptedAt",
                table: "Submissions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AcceptedById",
                table: "Submissions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AskedAt",
                table: "Submissions",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskedById",
                table: "Submissions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AskedEvent",
                table: "Submissions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedReason",
                table: "Submissions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AcceptedAt",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "AcceptedById",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "AskedAt",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "AskedById",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "AskedEvent",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "AskedReason",
                table: "Submissions");
        }
    }
}
