package org.waymark.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.platform.Refused;
import org.waymark.tables.Limits;
import org.waymark.tables.TableFiles;
import org.waymark.tables.TableFormat;

/** Reads the files of a folder that were not read yet, or changed since; oldest first, so that the newest has the last word. */
@Component
class FolderReader {
    private static final int MOST_FILES = 1_000;

    private final ConnectorFolder folder;
    private final FileStore store;

    FolderReader(ConnectorFolder folder, FileStore store) {
        this.folder = folder;
        this.store = store;
    }

    void read(TableInFolder source, Asked asked, Intake rows) throws Troubled {
        var known = asked.again() ? Set.<FileMark>of() : store.of(asked.workspace(), asked.connection());
        for (var mark : picked(source)) {
            if (known.contains(mark) || rows.isFull()) continue;
            read(source, mark, rows);
            rows.finished(mark);
        }
    }

    private List<FileMark> picked(TableInFolder source) throws Troubled {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + source.files());
        try (var all = Files.list(folder.folder(source.folder()))) {
            var fitting = all.filter(file -> matcher.matches(file.getFileName()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES)
                    .map(this::mark)
                    .sorted(Comparator.comparing(FileMark::modifiedAt).thenComparing(FileMark::path))
                    .toList();
            if (fitting.isEmpty()) throw new Troubled(new Trouble.NotThere(source.place()));
            return switch (source.pick()) {
                case ALL -> fitting;
                case NEWEST -> List.of(fitting.getLast());
            };
        } catch (IOException | UncheckedIOException e) {
            throw new Troubled(new Trouble.NotThere(source.place()));
        }
    }

    private FileMark mark(Path file) {
        try {
            Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
            return new FileMark(folder.nameOf(file), Files.size(file), modified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(TableInFolder source, FileMark mark, Intake rows) throws Troubled {
        var limits = Limits.UPLOAD.withRows(source.mostRows());
        try {
            var file = folder.file(mark.path());
            rows.read(mark.bytes());
            try (var table = TableFiles.open(file, format(source, file, limits), limits)) {
                rows.table(table);
            }
        } catch (Refused e) {
            throw new Troubled(new Trouble.FileUnreadable(mark.path(), e.sentence()));
        } catch (UncheckedIOException e) {
            throw new Troubled(new Trouble.NotThere(mark.path()));
        }
    }

    private static TableFormat format(TableInFolder source, Path file, Limits limits) {
        var guess = TableFiles.guess(file, limits).format();
        return guess instanceof TableFormat.Xlsx && !source.sheet().isEmpty()
                ? new TableFormat.Xlsx(source.sheet())
                : guess;
    }
}
