package org.waymark.evidence;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find the reference data; without them a test that needs them is skipped and says so. */
public final class TheReferenceData {
    private TheReferenceData() {}

    public static Path folder() {
        var chosen = System.getenv("WAYMARK_EVIDENCE_DATA");
        var folder = chosen == null ? Path.of("../../shared/data") : Path.of(chosen);
        assumeThat(Files.isDirectory(folder))
                .as("reference data at %s, or where WAYMARK_EVIDENCE_DATA says"
                        .formatted(folder.toAbsolutePath().normalize()))
                .isTrue();
        return folder;
    }
}
