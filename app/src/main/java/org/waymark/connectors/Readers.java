package org.waymark.connectors;

import org.springframework.stereotype.Component;

/** Knows who reads which source. */
@Component
class Readers {
    private final FolderReader folder;

    Readers(FolderReader folder) {
        this.folder = folder;
    }

    /** Hands all rows to the intake, or ends with a trouble; then what it took counts for nothing. */
    void read(Source source, Asked asked, Intake rows) throws Troubled {
        switch (source) {
            case TableInFolder one -> folder.read(one, asked, rows);
        }
    }
}
