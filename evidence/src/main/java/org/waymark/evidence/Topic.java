package org.waymark.evidence;

import java.nio.file.Path;
import java.util.List;

/** One part of the verification. A topic whose folder is not there says nothing. */
public interface Topic {
    /** In the words of the menu of methods: "forecasting", "change points". */
    String title();

    /**
     * Runs the methods on the reference data. Harness checks come first: published figures that need no method of ours.
     *
     * @param data a folder laid out like the reference data: {@code forecasting/}, {@code changepoint/} and so on, each with its
     *     series in a folder of its own ({@code open/}, or of any other name)
     */
    List<Line> run(Path data);
}
