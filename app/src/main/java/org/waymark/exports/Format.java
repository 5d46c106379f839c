package org.waymark.exports;

/** What an export is written as. */
public enum Format {
    /** One workbook, a sheet for each kind of thing. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A zip file with one CSV file for each kind of thing. */
    CSV("zip", "application/zip"),
    /** A zip file with every row of the workspace as lines of JSON, which can be brought back in. */
    JSON("json.zip", "application/zip");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** Of the name of a file. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }
}
