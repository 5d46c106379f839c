package org.waymark.transfer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.waymark.platform.Refused;
import tools.jackson.core.JacksonException;

/** A file that somebody says {@link ContentWriter} made. Nothing of it is believed: names, sizes, rows and sums are looked at. */
public final class ContentFile implements Content {
    private static final Pattern TABLE = Pattern.compile("tables/[a-z][a-z0-9_]{0,62}\\.ndjson");
    private static final int LONGEST_LINE = 16 << 20;
    private static final int LONGEST_MANIFEST = 4 << 20;

    /** Rows of a table are alike and pack well, but not beyond this; a zip bomb packs a thousandfold. */
    private static final long MOST_UNPACKED = 250;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final ZipFile zip;
    private final Manifest manifest;
    private final Schema schema;
    private long left;

    private ContentFile(Path path, ZipFile zip) throws IOException {
        this.zip = zip;
        this.left = ALWAYS_ALLOWED + Files.size(path) * MOST_UNPACKED;
        this.manifest = manifest();
        this.schema = schemaOf(manifest);
        requireEntries();
    }

    /** @throws Refused.Invalid when it is no whole file of content, or one of a later form */
    public static ContentFile open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refusal("no.transfer.file-torn");
        }
        try {
            return new ContentFile(path, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static String nameOf(String table) {
        return "tables/" + table + ".ndjson";
    }

    public Manifest what() {
        return manifest;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public long keptBack() {
        return manifest.keptBack();
    }

    /** What it says; whether that is so shows when its rows are added up again. */
    @Override
    public Map<String, Sum> sums(Watcher watcher) {
        return manifest.tables().stream().collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::sum));
    }

    @Override
    public void each(Table table, Rows rows) throws IOException, SQLException {
        var line = new Line(table);
        long number = 0;
        try (var in = open(nameOf(table.name()))) {
            for (var bytes = next(in, LONGEST_LINE); bytes.length > 0; bytes = next(in, LONGEST_LINE)) {
                number++;
                rows.row(read(line, bytes, table, number));
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw refusal("no.transfer.file-torn");
        }
    }

    private static @org.jspecify.annotations.Nullable Object[] read(Line line, byte[] bytes, Table table, long number) {
        try {
            return line.read(bytes);
        } catch (RuntimeException e) {
            throw new Refused.Invalid("file", "", "no.transfer.row", table.name(), number);
        }
    }

    /** Without its end; empty: there is none. */
    private byte[] next(InputStream in, int longest) throws IOException {
        var line = new ByteArrayOutputStream(512);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
            if (line.size() > longest) throw refusal("no.transfer.file-too-large");
        }
        left -= line.size() + 1;
        if (left < 0) throw refusal("no.transfer.file-too-large");
        return line.toByteArray();
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw refusal("no.transfer.file-foreign");
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    private Manifest manifest() throws IOException {
        try (var in = open(Manifest.NAME)) {
            var bytes = in.readNBytes(LONGEST_MANIFEST + 1);
            if (bytes.length > LONGEST_MANIFEST) throw refusal("no.transfer.file-too-large");
            var read = CanonicalJson.MAPPER.readValue(bytes, Manifest.class);
            if (!Manifest.FORMAT.equals(read.format())) throw refusal("no.transfer.file-foreign");
            if (read.formatVersion() > Manifest.NEWEST) throw refusal("no.transfer.file-newer");
            return read;
        } catch (JacksonException | NullPointerException e) {
            throw refusal("no.transfer.file-foreign");
        }
    }

    private static Schema schemaOf(Manifest manifest) {
        try {
            return manifest.schema();
        } catch (RuntimeException e) {
            throw refusal("no.transfer.file-foreign");
        }
    }

    /** Exactly a file for each table, once: nothing else is ever looked at, and nothing is ever unpacked to a path. */
    private void requireEntries() {
        var wanted = new HashSet<String>();
        for (var table : schema.tables()) {
            var name = nameOf(table.name());
            if (!TABLE.matcher(name).matches() || !wanted.add(name)) throw refusal("no.transfer.file-foreign");
        }
        wanted.add(Manifest.NAME);
        var there = zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> !name.equals(RowSchemas.NAME))
                .toList();
        if (there.size() != wanted.size() || !wanted.containsAll(there)) throw refusal("no.transfer.file-foreign");
    }

    private static Refused.Invalid refusal(String key) {
        return new Refused.Invalid("file", "", key);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
