package org.waymark.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Imports;
import org.waymark.imports.SampleFile;
import org.waymark.imports.Samples;
import org.waymark.kpis.Csv;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Words;

/** Files to take along: samples of what can be imported, and what is wrong with one's own. */
@Controller
@RequestMapping("/settings/import")
class ImportFileController {
    private final Imports imports;
    private final Samples samples;

    ImportFileController(Imports imports, Samples samples) {
        this.imports = imports;
        this.samples = samples;
    }

    @GetMapping("/samples/{name}")
    ResponseEntity<byte[]> sample(Actor actor, @PathVariable String name) {
        var sample = SampleFile.named(name).orElseThrow(() -> new Refused.Missing("sample"));
        return file(sample.name(), sample.type(), samples.of(actor, sample));
    }

    @GetMapping("/{id}/troubles.csv")
    ResponseEntity<byte[]> troubles(Actor actor, Words words, @PathVariable UUID id) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var trouble : imports.troubles(actor, new ImportRun.Id(id))) {
            var row = new ArrayList<@Nullable Object>();
            row.add(trouble.row() == 0 ? null : trouble.row());
            row.add(trouble.field() == null ? "" : ImportView.word(trouble.field(), words));
            row.add(trouble.cell());
            row.add(words.of(trouble.stops() ? "import.trouble.stops" : "import.trouble.notes"));
            row.add(words.of(trouble.sentence()));
            rows.add(row);
        }
        var header = List.of("row", "column", "cell", "effect", "what helps");
        return file("troubles.csv", "text/csv;charset=UTF-8", Csv.file(header, rows));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
