package org.waymark.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.waymark.transfer.Watcher.Stage;

/** Writes content as a zip file: lines of JSON for each table, and at the end what they add up to. Holds one row at a time. */
final class ContentWriter {
    private static final int OFTEN = 1000;

    private final Content content;
    private final Watcher watcher;

    ContentWriter(Content content, Watcher watcher) {
        this.content = content;
        this.watcher = watcher;
    }

    /** @return what was written; the stream stays open */
    Manifest write(OutputStream out, String scope, Instant madeAt) throws IOException, SQLException {
        var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        var schema = content.schema();
        var tables = new ArrayList<Manifest.Entry>();
        for (var table : byName(schema)) {
            zip.putNextEntry(new ZipEntry(ContentFile.nameOf(table.name())));
            tables.add(Manifest.Entry.of(table, write(table, zip)));
            zip.closeEntry();
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.NEWEST,
                scope,
                schema.version(),
                schema.migrations(),
                madeAt.toString(),
                tables,
                content.keptBack());
        write(RowSchemas.NAME, RowSchemas.of(new Schema(schema.migrations(), byName(schema))), zip);
        write(Manifest.NAME, manifest, zip);
        zip.finish();
        zip.flush();
        return manifest;
    }

    private static void write(String name, Object value, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(CanonicalJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        zip.closeEntry();
    }

    /** So that a file is the same whichever database it comes from. */
    private static List<Table> byName(Schema schema) {
        return schema.tables().stream()
                .sorted(Comparator.comparing(Table::name))
                .toList();
    }

    private Sum write(Table table, OutputStream out) throws IOException, SQLException {
        var line = new Line(table);
        var adder = new Adder();
        content.each(table, values -> {
            var bytes = line.write(values);
            adder.add(bytes);
            out.write(bytes);
            out.write('\n');
            if (adder.rows() % OFTEN == 0) watcher.at(Stage.READING, table.name(), adder.rows());
        });
        watcher.at(Stage.READING, table.name(), adder.rows());
        return adder.sum();
    }
}
