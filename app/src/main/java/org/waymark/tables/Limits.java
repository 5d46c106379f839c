package org.waymark.tables;

/**
 * How much of a file is read. More is refused, and nothing is kept in memory on the way.
 *
 * @param bytes of the file as it came
 * @param unpackedBytes of all that is read out of a packed workbook; stops a zip bomb
 * @param rows below the header
 * @param columns of which a cell may be filled
 * @param cellLength characters of one cell
 */
public record Limits(long bytes, long unpackedBytes, long rows, int columns, int cellLength) {
    private static final long MEGABYTE = 1024L * 1024;

    /** What a person uploads: 100,000 rows of 30 columns are 40 MB of text, or 250 MB of XML in a workbook of 25 MB. */
    public static final Limits UPLOAD = new Limits(64 * MEGABYTE, 400 * MEGABYTE, 200_000, 1_000, 32_767);

    public Limits {
        if (bytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || cellLength < 1) {
            throw new IllegalArgumentException(
                    "Limits must be at least 1: %d bytes, %d unpacked, %d rows, %d columns, %d characters"
                            .formatted(bytes, unpackedBytes, rows, columns, cellLength));
        }
    }

    public Limits withRows(long most) {
        return new Limits(bytes, unpackedBytes, most, columns, cellLength);
    }
}
