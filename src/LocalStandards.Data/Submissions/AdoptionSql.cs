namespace LocalStandards.Data.Submissions;

/// <summary>How <see cref="AdoptCorrection"/> writes some hundred authorities at once: rows as one JSON parameter, for each database.</summary>
/// <remarks>On SQL Server what a document holds has the database's collation, which may be another than the column's.</remarks>
internal static class AdoptionSql
{
    public const string SqliteForms = """
        INSERT INTO "FormEntries" ("ObligationId", "FormCode", "Required", "Filled", "Missing", "Errors", "Warnings", "Stamp")
        SELECT json_extract(value, '$.Id'), json_extract(value, '$.Form'), json_extract(value, '$.Required'), json_extract(value, '$.Filled'),
            json_extract(value, '$.Missing'), json_extract(value, '$.Errors'), json_extract(value, '$.Warnings'), {1}
        FROM json_each({0}) WHERE true
        ON CONFLICT ("ObligationId", "FormCode") DO UPDATE SET
            "Required" = excluded."Required", "Filled" = excluded."Filled", "Missing" = excluded."Missing", "Errors" = excluded."Errors",
            "Warnings" = excluded."Warnings", "VerifiedAt" = NULL, "VerifiedById" = NULL, "Stamp" = excluded."Stamp"
        """;

    public const string SqlServerForms = $$"""
        MERGE [FormEntries] AS kept
        USING OPENJSON({0}) WITH ([Id] int, [Form] nvarchar(20) COLLATE {{SqlServerAppDbContext.ThaiCollation}}, [Required] int, [Filled] int, [Missing] int, [Errors] int, [Warnings] int) AS counted
        ON kept.[ObligationId] = counted.[Id] AND kept.[FormCode] = counted.[Form]
        WHEN MATCHED THEN UPDATE SET
            [Required] = counted.[Required], [Filled] = counted.[Filled], [Missing] = counted.[Missing], [Errors] = counted.[Errors],
            [Warnings] = counted.[Warnings], [VerifiedAt] = NULL, [VerifiedById] = NULL, [Stamp] = {1}
        WHEN NOT MATCHED THEN INSERT ([ObligationId], [FormCode], [Required], [Filled], [Missing], [Errors], [Warnings], [Stamp])
            VALUES (counted.[Id], counted.[Form], counted.[Required], counted.[Filled], counted.[Missing], counted.[Errors], counted.[Warnings], {1});
        """;

    public const string SqliteDocuments = """
        INSERT INTO "FormDocuments" ("ObligationId", "FormCode", "Text")
        SELECT json_extract(value, '$.Id'), json_extract(value, '$.Form'), json_extract(value, '$.Text') FROM json_each({0}) WHERE true
        ON CONFLICT ("ObligationId", "FormCode") DO UPDATE SET "Text" = excluded."Text"
        """;

    public const string SqlServerDocuments = $$"""
        MERGE [FormDocuments] AS kept
        USING OPENJSON({0}) WITH ([Id] int, [Form] nvarchar(20) COLLATE {{SqlServerAppDbContext.ThaiCollation}}, [Text] nvarchar(max)) AS given
        ON kept.[ObligationId] = given.[Id] AND kept.[FormCode] = given.[Form]
        WHEN MATCHED THEN UPDATE SET [Text] = given.[Text]
        WHEN NOT MATCHED THEN INSERT ([ObligationId], [FormCode], [Text]) VALUES (given.[Id], given.[Form], given.[Text]);
        """;
}
