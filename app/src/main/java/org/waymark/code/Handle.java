package org.waymark.code;

/**
 * By which name a file knows a thing.
 *
 * @param path its key; of a part, the key of the whole before it: {@code stay/engagement}
 */
public record Handle(Kind kind, String path) {
    Handle part(String key) {
        return new Handle(kind.part().orElseThrow(), path + "/" + key);
    }

    /** The key by itself. */
    public String key() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The whole that it is a part of; itself where it is none. */
    Handle whole() {
        return kind.within()
                .map(kind -> new Handle(kind, path.substring(0, path.lastIndexOf('/'))))
                .orElse(this);
    }

    /** As in {@code objectives.stay.key-results.engagement}. */
    @Override
    public String toString() {
        return kind.within().isEmpty() ? kind.section() + "." + path : whole() + "." + kind.section() + "." + key();
    }
}
