using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VerificationCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "VerificationCode",
                table: "SubmissionVersions",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            // What was submitted before gets its code here; each another.
            migrationBuilder.Sql("UPDATE SubmissionVersions SET VerificationCode = lower(hex(randomblob(16)))");

            migrationBuilder.CreateIndex(
                name: "IX_SubmissionVersions_VerificationCode",
                table: "SubmissionVersions",
                column: "VerificationCode",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SubmissionVersions_VerificationCode",
                table: "SubmissionVersions");

            migrationBuilder.DropColumn(
                name: "VerificationCode",
                table: "SubmissionVersions");
        }
    }
}
