package org.waymark.imports;

import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/**
 * Something about a row that people should know.
 *
 * @param row as a person counts it; 0: about the file as a whole
 * @param field null: about the row as a whole
 * @param cell what stands there
 * @param stops whether the row cannot be imported so; else it is imported, only not as it says
 */
public record Trouble(long row, @Nullable Field field, String cell, Sentence sentence, boolean stops) {
    public Trouble {
        cell = cell.length() <= 80 ? cell : cell.substring(0, 79) + "…";
    }
}
