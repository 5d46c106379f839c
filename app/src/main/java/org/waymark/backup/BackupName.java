package org.waymark.backup;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What the files of backups are called: after the moment at which they were made. */
final class BackupName {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'waymark-'uuuu-MM-dd-HHmmss'.zip'", Locale.ROOT);

    private BackupName() {}

    static String of(LocalDateTime moment) {
        return NAME.format(moment);
    }

    /** Empty: the file is not one of these. */
    static Optional<LocalDateTime> momentOf(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
