package org.waymark.platform;

import java.nio.file.Path;

/** Another program has the embedded database of a data folder. */
public final class FolderTaken extends RuntimeException {
    private final transient Path folder;

    FolderTaken(Path folder) {
        super("Another program runs on the data in " + folder);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
