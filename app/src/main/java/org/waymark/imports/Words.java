package org.waymark.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Level;
import org.waymark.platform.Role;

/** What the cells of other products say in words, in English, German and Spanish. */
final class Words {
    private static final Set<String> YES = words(
            "yes, y, true, done, complete, completed, achieved, accomplished, ja, erledigt, erreicht, si, hecho, logrado");
    private static final Set<String> NO = words("no, n, false, not done, open, not started, nein, offen, pendiente");
    private static final Set<String> RESULTS = words(
            "key result, keyresult, kr, milestone, metric, result, target, sub goal, schlusselergebnis, ergebnis, meilenstein, resultado clave, resultado, hito");
    private static final Set<String> DONE = words(
            "done, complete, completed, achieved, accomplished, closed, erledigt, abgeschlossen, erreicht, hecho, completado, logrado");
    private static final Set<String> DRAFTS = words("draft, planned, created, entwurf, borrador");
    private static final Set<String> OVER = words(
            "cancelled, canceled, dropped, archived, paused, deferred, deleted, abgebrochen, archiviert, cancelado, archivado");
    private static final Set<String> COMPANY = words(
            "company, organization, organisation, workspace, corporate, global, unternehmen, firma, empresa, organizacion");
    private static final Set<String> OWN = words("individual, personal, person, me, own, personlich, einzeln, persona");
    private static final Set<String> PERCENT = words(
            "percent, percentage, custom percent, default progress, percentage completion, %, prozent, porcentaje");
    private static final Set<String> MONEY =
            words("currency, euro, dollar, eur, usd, gbp, chf, money, €, $, £, wahrung, geld, moneda, dinero");
    private static final Set<String> TIME =
            words("time, duration, hours, days, minutes, zeit, dauer, stunden, tage, tiempo, horas, dias");
    private static final Set<String> BINARY =
            words("binary, boolean, yes no, yes/no, done not done, milestone, ja nein, si no, binario");
    private static final Set<String> LOWER = words(
            "lower, down, decrease, less, lower is better, less is better, minimize, reduce, smaller, niedriger, weniger, kleiner, sinkend, menor, menos, bajar");
    private static final Set<String> BAND =
            words("band, range, between, stabilize, keep, bereich, zwischen, rango, entre");

    private Words() {}

    static boolean isYes(String text) {
        return YES.contains(Headings.fold(text));
    }

    static boolean isNo(String text) {
        return NO.contains(Headings.fold(text));
    }

    static boolean isResult(String type) {
        return RESULTS.contains(Headings.fold(type));
    }

    static boolean isDone(String status) {
        return DONE.contains(Headings.fold(status));
    }

    static boolean isDraft(String status) {
        return DRAFTS.contains(Headings.fold(status));
    }

    /** Whether the other product had laid it aside. */
    static boolean isOver(String status) {
        return OVER.contains(Headings.fold(status));
    }

    static boolean isYesNo(String measuredAs) {
        return BINARY.contains(Headings.fold(measuredAs));
    }

    static Optional<Level> level(String text) {
        var folded = Headings.fold(text);
        if (folded.isEmpty()) return Optional.empty();
        if (COMPANY.contains(folded)) return Optional.of(Level.COMPANY);
        return Optional.of(OWN.contains(folded) ? Level.INDIVIDUAL : Level.TEAM);
    }

    static Optional<Role> role(String text) {
        return switch (Headings.fold(text)) {
            case "" -> Optional.of(Role.MEMBER);
            case "admin", "administrator", "superadmin", "owner", "manager", "administrador" -> Optional.of(Role.ADMIN);
            case "member",
                    "standard",
                    "user",
                    "contributor",
                    "employee",
                    "mitglied",
                    "benutzer",
                    "miembro",
                    "usuario" -> Optional.of(Role.MEMBER);
            case "viewer", "reader", "guest", "read only", "leser", "gast", "lector", "invitado" ->
                Optional.of(Role.VIEWER);
            default -> Optional.empty();
        };
    }

    /** @param unit a symbol or a word; {@code measuredAs} the kind of measure, where the product keeps it apart */
    static Unit unit(String unit, String measuredAs) {
        var symbol = unit.strip();
        var kind = kind(symbol, measuredAs);
        return switch (kind) {
            case PERCENT -> Unit.PERCENT;
            case CURRENCY -> new Unit(kind, symbol.isEmpty() ? currency(measuredAs) : cut(symbol), 0);
            case DURATION -> new Unit(kind, cut(symbol.isEmpty() ? measuredAs : symbol), 0);
            case COUNT, SCORE, OTHER -> isNumber(symbol) ? Unit.COUNT : new Unit(kind, cut(symbol), 0);
        };
    }

    private static Unit.Kind kind(String symbol, String measuredAs) {
        for (var word : new String[] {Headings.fold(symbol), symbol, Headings.fold(measuredAs)}) {
            if (PERCENT.contains(word)) return Unit.Kind.PERCENT;
            if (MONEY.contains(word)) return Unit.Kind.CURRENCY;
            if (TIME.contains(word)) return Unit.Kind.DURATION;
        }
        return Unit.Kind.COUNT;
    }

    private static boolean isNumber(String symbol) {
        return switch (Headings.fold(symbol)) {
            case "number", "numeric", "none", "count", "zahl", "anzahl", "numero", "automatic" -> true;
            default -> false;
        };
    }

    private static String currency(String measuredAs) {
        return switch (Headings.fold(measuredAs)) {
            case "euro", "€", "eur" -> "EUR";
            case "dollar", "$", "usd" -> "USD";
            case "£", "gbp" -> "GBP";
            default -> "";
        };
    }

    private static String cut(String symbol) {
        return symbol.codePointCount(0, symbol.length()) <= Unit.LONGEST_SYMBOL
                ? symbol
                : symbol.substring(0, symbol.offsetByCodePoints(0, Unit.LONGEST_SYMBOL));
    }

    static Direction direction(String text) {
        var folded = Headings.fold(text);
        if (LOWER.contains(folded)) return Direction.LOWER;
        return BAND.contains(folded) ? Direction.BAND : Direction.HIGHER;
    }

    static Optional<Cadence> cadence(String text) {
        return switch (Headings.fold(text)) {
            case "daily", "day", "taglich", "tag", "diario", "dia" -> Optional.of(Cadence.DAILY);
            case "weekly", "week", "wochentlich", "woche", "semanal", "semana" -> Optional.of(Cadence.WEEKLY);
            case "", "monthly", "month", "monatlich", "monat", "mensual", "mes" -> Optional.of(Cadence.MONTHLY);
            case "quarterly", "quarter", "vierteljahrlich", "quartal", "trimestral", "trimestre" ->
                Optional.of(Cadence.QUARTERLY);
            case "yearly", "annual", "annually", "year", "jahrlich", "jahr", "anual", "ano" ->
                Optional.of(Cadence.YEARLY);
            default -> Optional.empty();
        };
    }

    static Aggregation aggregation(String text) {
        return switch (Headings.fold(text)) {
            case "sum", "total", "summe", "suma" -> Aggregation.SUM;
            case "avg", "average", "mean", "durchschnitt", "mittelwert", "promedio", "media" -> Aggregation.AVERAGE;
            default -> Aggregation.LAST;
        };
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(", ")).collect(Collectors.toUnmodifiableSet());
    }
}
