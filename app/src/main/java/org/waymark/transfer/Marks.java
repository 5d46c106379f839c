package org.waymark.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What modules say of their tables and columns in {@code db/content/<module>.properties}: {@code secret} stays when a workspace
 * leaves, {@code passing} (a whole table) also stays out of backups, {@code of person_id} leaves only with that person.
 *
 * @param words the mark of each marked table, or column as {@code table.column}
 */
public record Marks(Map<String, String> words) {
    public Marks {
        words = Map.copyOf(words);
    }

    public static Marks ofAllModules() {
        var words = new HashMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/content/*.properties")) {
                var read = new Properties();
                try (var in = file.getInputStream()) {
                    read.load(in);
                }
                read.forEach((name, word) -> words.put(name.toString(), word.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The marks of the modules cannot be read", e);
        }
        return new Marks(words);
    }

    /** It stays out of everything but a move, which takes it along. */
    public boolean passes(Table table) {
        return "passing".equals(words.get(table.name()));
    }

    /** Whose its rows are, as {@code of person_id}, {@code of person_id unless shared} or {@code of made_by when restricted}; null: of all. */
    public @Nullable String owner(Table table) {
        var word = words.get(table.name());
        return word != null && word.startsWith("of ") ? word : null;
    }

    boolean isSecret(Table table) {
        return "secret".equals(words.get(table.name()));
    }

    boolean isSecret(Table table, Column column) {
        return "secret".equals(words.get(table.name() + "." + column.name()));
    }
}
