package org.waymark.connectors;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Tables as CSV, XLSX or JSON in a folder of the server, each read once until it changes.
 *
 * @param folder below the folder of the connectors; empty: that one itself
 * @param files their names, with * and ?
 * @param sheet of workbooks; empty: the first
 */
public record TableInFolder(String folder, String files, Pick pick, String sheet, int mostRows) implements Source {
    static final List<Setting> SETTINGS = List.of(
            Setting.line("folder"),
            Setting.line("files").needed(),
            Setting.choice("pick", "newest", "all"),
            Setting.line("sheet"),
            Setting.number("mostRows", 100_000));

    private static final int SECONDS = 120;

    /** Which of the files are read. */
    public enum Pick {
        NEWEST,
        ALL
    }

    @Override
    public String place() {
        return folder.isEmpty() ? files : folder + "/" + files;
    }

    @Override
    public int seconds() {
        return SECONDS;
    }

    /** Whether a file of this name in its folder would be read. */
    boolean reads(String name) {
        try {
            return !name.isBlank()
                    && name.length() <= 200
                    && name.chars().noneMatch(Character::isISOControl)
                    && !name.startsWith(".")
                    && FileSystems.getDefault().getPathMatcher("glob:" + files).matches(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static TableInFolder of(Settings settings) {
        var files = settings.line("files", 120);
        if (!isPattern(files)) settings.refuse("files", "no.connectors.files");
        return new TableInFolder(
                settings.line("folder", 200),
                files,
                settings.choice("pick", Pick.class),
                settings.line("sheet", 120),
                settings.number("mostRows", 1, 1_000_000));
    }

    private static boolean isPattern(String files) {
        if (files.contains("/") || files.contains("\\")) return false;
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + files);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
