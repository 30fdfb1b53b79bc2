using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "UserName",
                table: "Users",
                type: "TEXT",
                maxLength: 256,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SecurityStamp",
                table: "Users",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PositionTitle",
                table: "Users",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "PhoneNumber",
                table: "Users",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PendingEmail",
                table: "Users",
                type: "TEXT",
                maxLength: 256,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "PasswordHash",
                table: "Users",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "NormalizedEmail",
                table: "Users",
                type: "TEXT",
                maxLength: 256,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FullName",
                table: "Users",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Users",
                type: "TEXT",
                maxLength: 256,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ConcurrencyStamp",
                table: "Users",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ProviderDisplayName",
                table: "UserLogins",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ClaimValue",
                table: "UserClaims",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ClaimType",
                table: "UserClaims",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "EndorsedBy",
                table: "SubmissionVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "AppointmentNumber",
                table: "SubmissionVersions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "AnswersDocument",
                table: "SubmissionVersions",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "ReturnReason",
                table: "Submissions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "AskedReason",
                table: "Submissions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 60,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "MeetingNumber",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Resolutions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "ReportBatchItems",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Origin",
                table: "ReportBatches",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "ReminderSteps",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderSteps",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "States",
                table: "ReminderSteps",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "ReminderRuns",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "Region",
                table: "Provinces",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "NameEn",
                table: "Provinces",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "IsoCode",
                table: "Provinces",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 10);

            migrationBuilder.AlterColumn<string>(
                name: "Abbreviation",
                table: "Provinces",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 10);

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Obligations",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Obligations",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 300);

            migrationBuilder.AlterColumn<string>(
                name: "Path",
                table: "Notices",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "About",
                table: "Notices",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "WithdrawnReason",
                table: "LibraryDocuments",
                type: "TEXT",
                maxLength: 500,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Types",
                table: "LibraryDocuments",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "LibraryDocuments",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "LibraryDocuments",
                type: "TEXT",
                maxLength: 1300,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1300);

            migrationBuilder.AlterColumn<string>(
                name: "Readers",
                table: "LibraryDocuments",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Description",
                table: "LibraryDocuments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ToTypes",
                table: "Letters",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "ToProvinces",
                table: "Letters",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Summary",
                table: "Letters",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Subject",
                table: "Letters",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 500);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "Letters",
                type: "TEXT",
                maxLength: 60,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Signer",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Sender",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "SearchKey",
                table: "Letters",
                type: "TEXT",
                maxLength: 900,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 900);

            migrationBuilder.AlterColumn<string>(
                name: "References",
                table: "Letters",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "Letters",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Enclosures",
                table: "Letters",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Addressees",
                table: "Letters",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ActsFor",
                table: "Letters",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "LetterReminders",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Number",
                table: "LetterReceipts",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "Desk",
                table: "LetterReceipts",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Owner",
                table: "Leases",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Scale",
                table: "Installations",
                type: "TEXT",
                maxLength: 20,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Tried",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "IndicatorSets",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Document",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Standard",
                table: "IndicatorResults",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Ground",
                table: "IndicatorResults",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Gap",
                table: "IndicatorResults",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Source",
                table: "Holidays",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 500);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Holidays",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "FormDocuments",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Scope",
                table: "Extensions",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "RevokedReason",
                table: "Extensions",
                type: "TEXT",
                maxLength: 1000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "Extensions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "ExtensionRequests",
                type: "TEXT",
                maxLength: 60,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Reason",
                table: "ExtensionRequests",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "ExtensionRequests",
                type: "TEXT",
                maxLength: 200,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Answer",
                table: "ExtensionRequests",
                type: "TEXT",
                maxLength: 2000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 2000,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OpenKey",
                table: "ExtensionRequests",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "StoredFile",
                table: "DocumentVersions",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "DocumentVersions",
                type: "TEXT",
                maxLength: 500,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FileName",
                table: "DocumentVersions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "ContentType",
                table: "DocumentVersions",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "DocumentVersions",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 64);

            migrationBuilder.AlterColumn<string>(
                name: "Xml",
                table: "DataProtectionKeys",
                type: "TEXT",
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FriendlyName",
                table: "DataProtectionKeys",
                type: "TEXT",
                maxLength: 100,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Crosswalk",
                type: "TEXT",
                maxLength: 500,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "FromCode",
                table: "Crosswalk",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "Note",
                table: "Contacts",
                type: "TEXT",
                maxLength: 1000,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 1000,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "AuthorityFacts",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Tier",
                table: "Authorities",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Phone",
                table: "Authorities",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "OfficialCode",
                table: "Authorities",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 20);

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "Authorities",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 100);

            migrationBuilder.AlterColumn<string>(
                name: "Email",
                table: "Authorities",
                type: "TEXT",
                maxLength: 120,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 120,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "RequestId",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Changes",
                table: "AuditEntries",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "Address",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 64,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Action",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 80);

            migrationBuilder.AlterColumn<string>(
                name: "Mark",
                table: "AnswerExports",
                type: "TEXT",
                maxLength: 64,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "File",
                table: "AnswerExports",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Checksum",
                table: "AnswerExports",
                type: "TEXT",
                maxLength: 64,
                nullable: true,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 64,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Title",
                table: "Announcements",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "Body",
                table: "Announcements",
                type: "TEXT",
                nullable: false,
                collation: "THAI",
                oldClrType: typeof(string),
                oldType: "TEXT");

            // What was sent until now was kept apart by looking; any key will do for it.
            migrationBuilder.Sql("UPDATE LetterReminders SET [Key] = CAST(Id AS TEXT)");
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
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The order of texts stays: earlier steps made the same tables side by side, and none of them knows all columns.
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

        }
    }
}
