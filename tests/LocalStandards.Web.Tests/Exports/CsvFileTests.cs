using System.Text;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Lists;
using Xunit;

namespace LocalStandards.Web.Tests.Exports;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66", "'+66")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaces ", " spaces ")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("อบต.นาสมบูรณ์", "อบต.นาสมบูรณ์")]
    public async Task Cell_OfAnyText_IsOneHarmlessCell(string? text, string cell)
    {
        Assert.Equal($"\uFEFF{cell},next\r\n", await WrittenAsync([text, "next"]));
    }

    [Fact]
    public async Task Number_BelowZero_IsANumber() => Assert.Equal("\uFEFF-1.50,7,\r\n", await WrittenAsync([-1.50m, 7, Cell.Empty]));

    [Fact]
    public async Task File_LongerThanItsBlocks_IsWhole()
    {
        var row = Enumerable.Repeat((Cell)new string('ก', 5_000), 20).ToArray();
        var written = await WrittenAsync([.. Enumerable.Repeat(row, 10)]);
        Assert.Equal(string.Concat(Enumerable.Repeat(string.Join(',', row.Select(c => c.Text)) + "\r\n", 10)), written[1..]);
    }

    private static async Task<string> WrittenAsync(params IReadOnlyList<Cell>[] rows)
    {
        await using var stream = new AsyncOnly();
        await using (var csv = new CsvFile(stream))
        {
            foreach (var row in rows)
                await csv.WriteAsync(row, default);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>As the server's answer, which refuses to be written to while somebody waits.</summary>
    private sealed class AsyncOnly : Stream
    {
        private readonly MemoryStream written = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written.Length;

        public override long Position { get => written.Position; set => throw new NotSupportedException(); }

        public byte[] ToArray() => written.ToArray();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => written.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => written.WriteAsync(buffer, offset, count, cancellationToken);

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
