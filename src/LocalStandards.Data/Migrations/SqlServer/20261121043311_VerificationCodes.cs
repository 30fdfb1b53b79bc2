using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
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
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            // What was submitted before gets its code here; each another.
            migrationBuilder.Sql("UPDATE SubmissionVersions SET VerificationCode = LOWER(CONVERT(varchar(32), CRYPT_GEN_RANDOM(16), 2))");

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
