using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStandards.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FormDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.CreateTable(
                name: "FieldCounts",
                columns: table => new
                {
                    IndicatorSetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 75, nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Zeros = table.Column<int>(type: "INTEGER", nullable: false),
                    InProgress = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FieldCounts", x => new { x.IndicatorSetId, x.Field });
                    table.ForeignKey(
                        name: "FK_FieldCounts_IndicatorSets_IndicatorSetId",
                        column: x => x.IndicatorSetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormDocuments",
                columns: table => new
                {
                    ObligationId = table.Column<int>(type: "INTEGER", nullable: false),
                    FormCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDocuments", x => new { x.ObligationId, x.FormCode });
                    table.ForeignKey(
                        name: "FK_FormDocuments_FormEntries_ObligationId_FormCode",
                        columns: x => new { x.ObligationId, x.FormCode },
                        principalTable: "FormEntries",
                        principalColumns: new[] { "ObligationId", "FormCode" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FieldCounts");

            migrationBuilder.DropTable(
                name: "FormDocuments");

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    ObligationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsPersonal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => new { x.ObligationId, x.Field });
                    table.ForeignKey(
                        name: "FK_Answers_Submissions_ObligationId",
                        column: x => x.ObligationId,
                        principalTable: "Submissions",
                        principalColumn: "ObligationId",
                        onDelete: ReferentialAction.Restrict);
                });
        }
    }
}
