package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;

/** What modules say of their tables fits the tables there are. */
class MarksTest {
    private static final Pattern SOUNDS_SECRET =
            Pattern.compile(".*\\.(.*_)?(secret|password|hash|token|sealed|credential|key|address)(_.*)?");

    /** It only sounds so: the name of a template. */
    private static final Set<String> OPEN = Set.of("template_use.template_key");

    private final Marks marks = Marks.ofAllModules();

    @Test
    void everyMarkIsOfATableOrColumnThatThereIs() throws SQLException {
        var names = tables().stream().flatMap(MarksTest::names).toList();

        assertThat(names).containsAll(marks.words().keySet());
    }

    @Test
    void aColumnThatSoundsLikeASecretIsMarkedOrKnownToBeNone() throws SQLException {
        var unmarked = tables().stream()
                .filter(this::leaves)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> !marks.isSecret(table, column) && column.kind() != Kind.UUID)
                        .map(column -> table.name() + "." + column.name()))
                .filter(name -> SOUNDS_SECRET.matcher(name).matches())
                .filter(name -> !OPEN.contains(name));

        assertThat(unmarked).as("name it in db/content/<module>.properties").isEmpty();
    }

    @Test
    void aColumnThatStaysMayBeEmptyWhereTheRestArrives() throws SQLException {
        assertThat(tables().stream()
                        .flatMap(table -> table.columns().stream()
                                .filter(column -> marks.isSecret(table, column) && column.required())))
                .isEmpty();
    }

    @Test
    void whatLeavesRefersToNothingThatStays() throws SQLException {
        var leaving = tables().stream().filter(this::leaves).map(Table::name).collect(Collectors.toSet());
        var staying = tables().stream().map(Table::name).collect(Collectors.toSet());
        staying.removeAll(leaving);

        assertThat(references()).noneMatch(one -> leaving.contains(one.from()) && staying.contains(one.to()));
    }

    private boolean leaves(Table table) {
        return !marks.passes(table) && !marks.isSecret(table);
    }

    private record Reference(String from, String to) {}

    private static List<Reference> references() throws SQLException {
        var found = new ArrayList<Reference>();
        try (var connection = TestDatabase.SQLITE.get(DataSource.class).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select t.name, f.\"table\" from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'")) {
            while (rows.next()) found.add(new Reference(rows.getString(1), rows.getString(2)));
        }
        return found;
    }

    private static List<Table> tables() throws SQLException {
        try (var connection = TestDatabase.SQLITE.get(DataSource.class).getConnection()) {
            return Catalog.of(connection).tables();
        }
    }

    private static Stream<String> names(Table table) {
        return Stream.concat(
                Stream.of(table.name()), table.columns().stream().map(column -> table.name() + "." + column.name()));
    }
}
