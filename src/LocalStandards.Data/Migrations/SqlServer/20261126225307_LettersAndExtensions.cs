using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LettersAndExtensions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Action",
                table: "Letters",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ActsFor",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Addressees",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CirculatedAt",
                table: "Letters",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Enclosures",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileName",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FileSize",
                table: "Letters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ForwardsId",
                table: "Letters",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "Letters",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Letters",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "Letters",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RecordedById",
                table: "Letters",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "References",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Route",
                table: "Letters",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "Letters",
                type: "nvarchar(900)",
                maxLength: 900,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "SenderId",
                table: "Letters",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SenderKind",
                table: "Letters",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SenderProvinceId",
                table: "Letters",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signer",
                table: "Letters",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StoredFile",
                table: "Letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Summary",
                table: "Letters",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToProvinces",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ToTypes",
                table: "Letters",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsNational",
                table: "Extensions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OnlyUnsubmitted",
                table: "Extensions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "RevokedById",
                table: "Extensions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "Extensions",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            // What limited an extension becomes its scope's document; without criteria it was national.
            migrationBuilder.Sql("""UPDATE Extensions SET Scope = '{' + COALESCE((SELECT STRING_AGG(Part, ',') FROM (SELECT '"types":[' + STRING_AGG(CASE Value WHEN 1 THEN '"PAO"' WHEN 2 THEN '"CITY"' WHEN 3 THEN '"TOWN"' WHEN 4 THEN '"SUBDISTRICT_MUNI"' WHEN 5 THEN '"SAO"' WHEN 6 THEN '"PATTAYA"' END, ',') + ']' AS Part FROM ExtensionCriteria WHERE ExtensionId = Extensions.Id AND Dimension = 1 HAVING COUNT(*) > 0 UNION ALL SELECT '"provinces":[' + STRING_AGG(CAST(Value AS nvarchar(10)), ',') + ']' AS Part FROM ExtensionCriteria WHERE ExtensionId = Extensions.Id AND Dimension = 2 HAVING COUNT(*) > 0 UNION ALL SELECT '"districts":[' + STRING_AGG(CAST(Value AS nvarchar(10)), ',') + ']' AS Part FROM ExtensionCriteria WHERE ExtensionId = Extensions.Id AND Dimension = 3 HAVING COUNT(*) > 0 UNION ALL SELECT '"authorities":[' + STRING_AGG(CAST(Value AS nvarchar(10)), ',') + ']' AS Part FROM ExtensionCriteria WHERE ExtensionId = Extensions.Id AND Dimension = 4 HAVING COUNT(*) > 0) AS Parts), '') + '}'""");
            migrationBuilder.Sql("""UPDATE Extensions SET IsNational = 1 WHERE Scope = '{}'""");
            migrationBuilder.DropTable(
                name: "ExtensionCriteria");
            // As OfficialLetter makes them; every letter so far is the centre's and was known to all.
            migrationBuilder.Sql("""UPDATE Letters SET Route = 1, SenderKind = 1, IsPublic = 1, CirculatedAt = SignedOn, [Key] = REPLACE(REPLACE(LOWER(Number), ' ', ''), '.', '') + '|' + CAST((YEAR(SignedOn) + 543) AS nvarchar(4)), SearchKey = REPLACE(REPLACE(LOWER(Number), ' ', ''), '.', '') + ' ' + REPLACE(REPLACE(LOWER(Subject), ' ', ''), '.', '') + ' ' + REPLACE(REPLACE(LOWER(Sender), ' ', ''), '.', '')""");

            migrationBuilder.CreateTable(
                name: "ExtensionRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoundId = table.Column<int>(type: "int", nullable: false),
                    AuthorityId = table.Column<int>(type: "int", nullable: true),
                    ProvinceId = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    WantedUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    StoredFile = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    RequestedById = table.Column<int>(type: "int", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedById = table.Column<int>(type: "int", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExtensionId = table.Column<int>(type: "int", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtensionRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Authorities_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "Authorities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Extensions_ExtensionId",
                        column: x => x.ExtensionId,
                        principalTable: "Extensions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Provinces_ProvinceId",
                        column: x => x.ProvinceId,
                        principalTable: "Provinces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExtensionRequests_Users_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "LetterHops",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LetterId = table.Column<int>(type: "int", nullable: false),
                    OfficeKind = table.Column<int>(type: "int", nullable: false),
                    OfficeId = table.Column<int>(type: "int", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReadById = table.Column<int>(type: "int", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcknowledgedById = table.Column<int>(type: "int", nullable: true),
                    ForwardedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ForwardedById = table.Column<int>(type: "int", nullable: true),
                    CoveringLetterId = table.Column<int>(type: "int", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterHops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterHops_Letters_CoveringLetterId",
                        column: x => x.CoveringLetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterHops_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterHops_Users_AcknowledgedById",
                        column: x => x.AcknowledgedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterHops_Users_ForwardedById",
                        column: x => x.ForwardedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterHops_Users_ReadById",
                        column: x => x.ReadById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterReminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LetterId = table.Column<int>(type: "int", nullable: false),
                    OfficeKind = table.Column<int>(type: "int", nullable: false),
                    ProvinceId = table.Column<int>(type: "int", nullable: true),
                    DistrictId = table.Column<int>(type: "int", nullable: true),
                    OfficeId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<int>(type: "int", nullable: true),
                    Reached = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterReminders_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterReminders_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterReceipts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    HopId = table.Column<int>(type: "int", nullable: false),
                    Desk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<TimeOnly>(type: "time", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterReceipts_LetterHops_HopId",
                        column: x => x.HopId,
                        principalTable: "LetterHops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ForwardsId",
                table: "Letters",
                column: "ForwardsId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Key",
                table: "Letters",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_RecordedById",
                table: "Letters",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_ApprovedById",
                table: "Extensions",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_IssuedById",
                table: "Extensions",
                column: "IssuedById");

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_RevokedById",
                table: "Extensions",
                column: "RevokedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_AuthorityId",
                table: "ExtensionRequests",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_DecidedById",
                table: "ExtensionRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_ExtensionId",
                table: "ExtensionRequests",
                column: "ExtensionId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_ProvinceId",
                table: "ExtensionRequests",
                column: "ProvinceId");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_RequestedById",
                table: "ExtensionRequests",
                column: "RequestedById");

            migrationBuilder.CreateIndex(
                name: "IX_ExtensionRequests_RoundId",
                table: "ExtensionRequests",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterHops_AcknowledgedById",
                table: "LetterHops",
                column: "AcknowledgedById");

            migrationBuilder.CreateIndex(
                name: "IX_LetterHops_CoveringLetterId",
                table: "LetterHops",
                column: "CoveringLetterId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterHops_ForwardedById",
                table: "LetterHops",
                column: "ForwardedById");

            migrationBuilder.CreateIndex(
                name: "IX_LetterHops_LetterId_OfficeKind_OfficeId",
                table: "LetterHops",
                columns: new[] { "LetterId", "OfficeKind", "OfficeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterHops_ReadById",
                table: "LetterHops",
                column: "ReadById");

            migrationBuilder.CreateIndex(
                name: "IX_LetterReceipts_HopId",
                table: "LetterReceipts",
                column: "HopId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterReminders_ById",
                table: "LetterReminders",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_LetterReminders_LetterId_At",
                table: "LetterReminders",
                columns: new[] { "LetterId", "At" });

            migrationBuilder.AddForeignKey(
                name: "FK_Extensions_Users_ApprovedById",
                table: "Extensions",
                column: "ApprovedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Extensions_Users_IssuedById",
                table: "Extensions",
                column: "IssuedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Extensions_Users_RevokedById",
                table: "Extensions",
                column: "RevokedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Letters_Letters_ForwardsId",
                table: "Letters",
                column: "ForwardsId",
                principalTable: "Letters",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Letters_Users_RecordedById",
                table: "Letters",
                column: "RecordedById",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Extensions_Users_ApprovedById",
                table: "Extensions");

            migrationBuilder.DropForeignKey(
                name: "FK_Extensions_Users_IssuedById",
                table: "Extensions");

            migrationBuilder.DropForeignKey(
                name: "FK_Extensions_Users_RevokedById",
                table: "Extensions");

            migrationBuilder.DropForeignKey(
                name: "FK_Letters_Letters_ForwardsId",
                table: "Letters");

            migrationBuilder.DropForeignKey(
                name: "FK_Letters_Users_RecordedById",
                table: "Letters");

            migrationBuilder.DropTable(
                name: "ExtensionRequests");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "LetterReceipts");

            migrationBuilder.DropTable(
                name: "LetterReminders");

            migrationBuilder.DropTable(
                name: "LetterHops");

            migrationBuilder.DropIndex(
                name: "IX_Letters_ForwardsId",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_Key",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Letters_RecordedById",
                table: "Letters");

            migrationBuilder.DropIndex(
                name: "IX_Extensions_ApprovedById",
                table: "Extensions");

            migrationBuilder.DropIndex(
                name: "IX_Extensions_IssuedById",
                table: "Extensions");

            migrationBuilder.DropIndex(
                name: "IX_Extensions_RevokedById",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ActsFor",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Addressees",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "CirculatedAt",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Enclosures",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "FileName",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "FileSize",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ForwardsId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "RecordedById",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "References",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Route",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "SenderId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "SenderKind",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "SenderProvinceId",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Signer",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "StoredFile",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Summary",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ToProvinces",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "ToTypes",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "IsNational",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "OnlyUnsubmitted",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "RevokedById",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "Extensions");

            migrationBuilder.CreateTable(
                name: "ExtensionCriteria",
                columns: table => new
                {
                    ExtensionId = table.Column<int>(type: "int", nullable: false),
                    Dimension = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtensionCriteria", x => new { x.ExtensionId, x.Dimension, x.Value });
                    table.ForeignKey(
                        name: "FK_ExtensionCriteria_Extensions_ExtensionId",
                        column: x => x.ExtensionId,
                        principalTable: "Extensions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }
    }
}
