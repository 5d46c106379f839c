package org.waymark.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.outgoing.Answer;
import org.waymark.outgoing.Ask;
import org.waymark.outgoing.Errand;
import org.waymark.outgoing.Failure;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;
import org.waymark.tables.Limits;
import org.waymark.tables.TableFiles;
import org.waymark.tables.TableFormat;

/** Reads a file on the web; it is kept on this server only while it is read. */
@Component
class WebTableReader {
    /** Enough to see that a page came. */
    private static final int BEGINNING = 512;

    /** That there are too many rows is said by the intake, for all sources alike. */
    private static final Limits LIMITS = Limits.UPLOAD.withRows(Integer.MAX_VALUE);

    private final WebReading web;

    WebTableReader(WebReading web) {
        this.web = web;
    }

    void read(TableByUrl source, Asked asked, Intake rows) throws Troubled {
        var ask = Ask.get(source.address().at(asked.window(), asked.zone()))
                .with(source.headers())
                .as(source.signIn().with(asked.secrets()));
        web.table(source, asked, errand -> read(errand, ask, source.sheet(), rows));
    }

    /** Google answers whoever may not see a sheet with a page to sign in, or as if it were not there. */
    void read(GoogleSheet source, Asked asked, Intake rows) throws Troubled {
        try {
            web.table(source, asked, errand -> read(errand, Ask.get(source.rows()), "", rows));
        } catch (Troubled e) {
            throw isHidden(e.trouble())
                    ? new Troubled(new Trouble.SetUpWrong(new Sentence("no.connectors.sheet.published")))
                    : e;
        }
    }

    private static boolean isHidden(Trouble trouble) {
        return trouble instanceof Trouble.OnTheWay(var why)
                && switch (why) {
                    case org.waymark.outgoing.Trouble.Html _,
                            org.waymark.outgoing.Trouble.NotSignedIn _,
                            org.waymark.outgoing.Trouble.Forbidden _,
                            org.waymark.outgoing.Trouble.NotThere _ -> true;
                    default -> false;
                };
    }

    private static void read(Errand errand, Ask ask, String sheet, Intake rows) throws Failure, Troubled {
        try (var answer = errand.get(ask)) {
            var file = kept(answer);
            try {
                rows.read(answer.size());
                take(file, format(file, answer, sheet), rows);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Refused e) {
            throw new Troubled(new Trouble.NotUnderstood(e.sentence()));
        } catch (Failure e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of our own disk
        }
    }

    private static Path kept(Answer answer) throws Failure {
        if (answer.type().endsWith("html")) throw page(answer);
        try {
            return TableFiles.keep(answer.body(), LIMITS);
        } catch (UncheckedIOException e) {
            throw Failure.in(e).orElseThrow(() -> e);
        }
    }

    private static TableFormat format(Path file, Answer answer, String sheet) throws IOException {
        if (answer.size() == 0) throw new Failure(new org.waymark.outgoing.Trouble.Empty(answer.host()));
        if (isPage(file)) throw page(answer);
        var charset = answer.charset();
        return switch (TableFiles.guess(file, LIMITS).format()) {
            // what is no UTF-8 may be many things; then the server knows better
            case TableFormat.Csv(var delimiter, var encoding)
            when !encoding.equals(StandardCharsets.UTF_8) ->
                new TableFormat.Csv(
                        delimiter,
                        charset.filter(one -> !one.equals(StandardCharsets.UTF_8))
                                .orElse(encoding));
            case TableFormat.Xlsx _ -> new TableFormat.Xlsx(sheet);
            case TableFormat other -> other;
        };
    }

    private static void take(Path file, TableFormat format, Intake rows) throws Troubled {
        try (var table = TableFiles.open(file, format, LIMITS)) {
            rows.table(table);
        }
    }

    private static boolean isPage(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return start.startsWith("<!doctype html") || start.startsWith("<html");
        }
    }

    private static Failure page(Answer answer) {
        return new Failure(new org.waymark.outgoing.Trouble.Html(answer.host()));
    }
}
