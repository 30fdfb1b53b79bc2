using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OneCollation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "UserTokens",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "UserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "UserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "UserName",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SecurityStamp",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PositionTitle",
                table: "Users",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "PhoneNumber",
                table: "Users",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PendingEmail",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PasswordHash",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUserName",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedEmail",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FullName",
                table: "Users",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ConcurrencyStamp",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ProviderDisplayName",
                table: "UserLogins",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "UserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "UserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "ClaimValue",
                table: "UserClaims",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ClaimType",
                table: "UserClaims",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "VerificationCode",
                table: "SubmissionVersions",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(32)",
                oldMaxLength: 32);

            migrationBuilder.AlterColumn<string>(
                name: "ReceiptNumber",
                table: "SubmissionVersions",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(30)",
                oldMaxLength: 30);

            migrationBuilder.AlterColumn<string>(
                name: "EndorsedBy",
                table: "SubmissionVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "AppointmentNumber",
                table: "SubmissionVersions",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "AnswersDocument",
                table: "SubmissionVersions",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "ReturnReason",
                table: "Submissions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "AskedReason",
                table: "Submissions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "Rounds",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Resolutions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Resolutions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "MeetingNumber",
                table: "Resolutions",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Resolutions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Resolutions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "ReportBatchItems",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Origin",
                table: "ReportBatches",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "OpenKey",
                table: "ReportBatches",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "ReminderSteps",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderSteps",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "States",
                table: "ReminderSteps",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderRuns",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "QualityMarks",
                type: "nvarchar(75)",
                maxLength: 75,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(75)",
                oldMaxLength: 75);

            migrationBuilder.AlterColumn<string>(
                name: "Region",
                table: "Provinces",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "NameEn",
                table: "Provinces",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "IsoCode",
                table: "Provinces",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(10)",
                oldMaxLength: 10);

            migrationBuilder.AlterColumn<string>(
                name: "Abbreviation",
                table: "Provinces",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(10)",
                oldMaxLength: 10);

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "PeerMedians",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(50)",
                oldMaxLength: 50);

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Obligations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Obligations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Path",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Notices",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "About",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "WithdrawnReason",
                table: "LibraryDocuments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "LibraryDocuments",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "LibraryDocuments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "LibraryDocuments",
                type: "nvarchar(1300)",
                maxLength: 1300,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1300)",
                oldMaxLength: 1300);

            migrationBuilder.AlterColumn<string>(
                name: "Readers",
                table: "LibraryDocuments",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "LibraryDocuments",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Description",
                table: "LibraryDocuments",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "LibraryDocuments",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(8)",
                oldMaxLength: 8);

            migrationBuilder.AlterColumn<string>(
                name: "ToTypes",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "ToProvinces",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Summary",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Letters",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Signer",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Sender",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Letters",
                type: "nvarchar(900)",
                maxLength: 900,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(900)",
                oldMaxLength: 900);

            migrationBuilder.AlterColumn<string>(
                name: "References",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "Letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Letters",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Enclosures",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Addressees",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ActsFor",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "LetterReminders",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "",
                collation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "LetterReceipts",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "Desk",
                table: "LetterReceipts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Owner",
                table: "Leases",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Leases",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "Scale",
                table: "Installations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tried",
                table: "IndicatorSets",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "IndicatorSets",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Document",
                table: "IndicatorSets",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Standard",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Ground",
                table: "IndicatorResults",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Gap",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "IndicatorCode",
                table: "IndicatorResults",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "Source",
                table: "Holidays",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Holidays",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "FormCode",
                table: "FormEntries",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "FormDocuments",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "FormCode",
                table: "FormDocuments",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "FieldCounts",
                type: "nvarchar(75)",
                maxLength: 75,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(75)",
                oldMaxLength: 75);

            migrationBuilder.AlterColumn<string>(
                name: "Scope",
                table: "Extensions",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "RevokedReason",
                table: "Extensions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "Extensions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "ExtensionRequests",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "ExtensionRequests",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "ExtensionRequests",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Answer",
                table: "ExtensionRequests",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenKey",
                table: "ExtensionRequests",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true,
                collation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "DocumentVersions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "DocumentVersions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "DocumentVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "ContentType",
                table: "DocumentVersions",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "DocumentVersions",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "DataProtectionKeys",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FriendlyName",
                table: "DataProtectionKeys",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ToCode",
                table: "Crosswalk",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Crosswalk",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FromCode",
                table: "Crosswalk",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Contacts",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "AuthorityFacts",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Authorities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Phone",
                table: "Authorities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "OfficialCode",
                table: "Authorities",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Authorities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Authorities",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "Authorities",
                type: "nchar(7)",
                fixedLength: true,
                maxLength: 7,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nchar(7)",
                oldFixedLength: true,
                oldMaxLength: 7);

            migrationBuilder.AlterColumn<string>(
                name: "RequestId",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Changes",
                table: "AuditEntries",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AlterColumn<string>(
                name: "Address",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Action",
                table: "AuditEntries",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "OpenKey",
                table: "AnswerExports",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Mark",
                table: "AnswerExports",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "AnswerExports",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "AnswerExports",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "Announcements",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Announcements",
                type: "nvarchar(220)",
                maxLength: 220,
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(220)",
                oldMaxLength: 220);

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Announcements",
                type: "nvarchar(max)",
                nullable: false,
                collation: "Thai_100_CI_AS",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            // What was sent until now was kept apart by looking; any key will do for it.
            migrationBuilder.Sql("UPDATE LetterReminders SET [Key] = CAST(Id AS nvarchar(80))");
            // Failed has one number for every kind of file now.
            migrationBuilder.Sql("UPDATE AnswerExports SET State = 5 WHERE State = 4");

            migrationBuilder.CreateIndex(
                name: "IX_LetterReminders_Key",
                table: "LetterReminders",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_OpenKey",
                table: "ExtensionRequests",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE AnswerExports SET State = 4 WHERE State = 5");

            migrationBuilder.DropIndex(
                name: "IX_LetterReminders_Key",
                table: "LetterReminders");

            migrationBuilder.DropIndex(
                name: "IX_ExtensionRequests_OpenKey",
                table: "ExtensionRequests");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "LetterReminders");

            migrationBuilder.DropColumn(
                name: "OpenKey",
                table: "ExtensionRequests");

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "UserTokens",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "UserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "UserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "UserName",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "SecurityStamp",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "PositionTitle",
                table: "Users",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "PhoneNumber",
                table: "Users",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "PendingEmail",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "PasswordHash",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedUserName",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedEmail",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FullName",
                table: "Users",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Users",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ConcurrencyStamp",
                table: "Users",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderDisplayName",
                table: "UserLogins",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "UserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "UserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ClaimValue",
                table: "UserClaims",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ClaimType",
                table: "UserClaims",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "VerificationCode",
                table: "SubmissionVersions",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(32)",
                oldMaxLength: 32,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ReceiptNumber",
                table: "SubmissionVersions",
                type: "nvarchar(30)",
                maxLength: 30,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(30)",
                oldMaxLength: 30,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "EndorsedBy",
                table: "SubmissionVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "AppointmentNumber",
                table: "SubmissionVersions",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "AnswersDocument",
                table: "SubmissionVersions",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ReturnReason",
                table: "Submissions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "AskedReason",
                table: "Submissions",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "Rounds",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Resolutions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Resolutions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "MeetingNumber",
                table: "Resolutions",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Resolutions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Resolutions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "ReportBatchItems",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Origin",
                table: "ReportBatches",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "OpenKey",
                table: "ReportBatches",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "ReminderSteps",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderSteps",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "States",
                table: "ReminderSteps",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderRuns",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "QualityMarks",
                type: "nvarchar(75)",
                maxLength: 75,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(75)",
                oldMaxLength: 75,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Region",
                table: "Provinces",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "NameEn",
                table: "Provinces",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "IsoCode",
                table: "Provinces",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(10)",
                oldMaxLength: 10,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Abbreviation",
                table: "Provinces",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(10)",
                oldMaxLength: 10,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "PeerMedians",
                type: "nvarchar(50)",
                maxLength: 50,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(50)",
                oldMaxLength: 50,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Obligations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Obligations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Path",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Notices",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "About",
                table: "Notices",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "WithdrawnReason",
                table: "LibraryDocuments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "LibraryDocuments",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "LibraryDocuments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "LibraryDocuments",
                type: "nvarchar(1300)",
                maxLength: 1300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1300)",
                oldMaxLength: 1300,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Readers",
                table: "LibraryDocuments",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "LibraryDocuments",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Description",
                table: "LibraryDocuments",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "LibraryDocuments",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(8)",
                oldMaxLength: 8,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ToTypes",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ToProvinces",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Summary",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Letters",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Signer",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Sender",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Letters",
                type: "nvarchar(900)",
                maxLength: 900,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(900)",
                oldMaxLength: 900,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "References",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "Letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Letters",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Enclosures",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Addressees",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ActsFor",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "LetterReceipts",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Desk",
                table: "LetterReceipts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Owner",
                table: "Leases",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Leases",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Scale",
                table: "Installations",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Tried",
                table: "IndicatorSets",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "IndicatorSets",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Document",
                table: "IndicatorSets",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Standard",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Ground",
                table: "IndicatorResults",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Gap",
                table: "IndicatorResults",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "IndicatorCode",
                table: "IndicatorResults",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Source",
                table: "Holidays",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Holidays",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FormCode",
                table: "FormEntries",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "FormDocuments",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FormCode",
                table: "FormDocuments",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Field",
                table: "FieldCounts",
                type: "nvarchar(75)",
                maxLength: 75,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(75)",
                oldMaxLength: 75,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Scope",
                table: "Extensions",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "RevokedReason",
                table: "Extensions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "Extensions",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "ExtensionRequests",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "ExtensionRequests",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "ExtensionRequests",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Answer",
                table: "ExtensionRequests",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(2000)",
                oldMaxLength: 2000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "DocumentVersions",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "DocumentVersions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "DocumentVersions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ContentType",
                table: "DocumentVersions",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "DocumentVersions",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "DataProtectionKeys",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FriendlyName",
                table: "DataProtectionKeys",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "ToCode",
                table: "Crosswalk",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Crosswalk",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "FromCode",
                table: "Crosswalk",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Contacts",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "AuthorityFacts",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Authorities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Phone",
                table: "Authorities",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "OfficialCode",
                table: "Authorities",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Authorities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Authorities",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Code",
                table: "Authorities",
                type: "nchar(7)",
                fixedLength: true,
                maxLength: 7,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nchar(7)",
                oldFixedLength: true,
                oldMaxLength: 7,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "RequestId",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Changes",
                table: "AuditEntries",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Address",
                table: "AuditEntries",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Action",
                table: "AuditEntries",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "OpenKey",
                table: "AnswerExports",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Mark",
                table: "AnswerExports",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "AnswerExports",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "AnswerExports",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "Announcements",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "Announcements",
                type: "nvarchar(220)",
                maxLength: 220,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(220)",
                oldMaxLength: 220,
                oldCollation: "Thai_100_CI_AS");

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Announcements",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldCollation: "Thai_100_CI_AS");
        }
    }
}
