package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;

/** SQLite plans by the sizes it is told; an index it was told nothing of would be taken for better than it is. */
class PlannerTest {
    @Test
    void everyIndexOfSqliteHasItsSizeInThePlannersTable() {
        var db = TestDatabase.SQLITE.get(DSLContext.class);

        var indexes = db.resultQuery(
                        "select name from sqlite_master where type = 'index' and tbl_name <> 'flyway_schema_history'")
                .fetch(0, String.class);
        var known = db.resultQuery("select idx from sqlite_stat1").fetch(0, String.class);

        assertThat(known).containsAll(indexes);
    }

    @Test
    void aSizeNamesAnIndexAndEachOfItsColumns() {
        var db = TestDatabase.SQLITE.get(DSLContext.class);

        var wrong = db.fetchValues("""
                select s.idx from sqlite_stat1 s
                where s.tbl <> 'flyway_schema_history'
                  and length(s.stat) - length(replace(s.stat, ' ', '')) <> (select count(*) from pragma_index_info(s.idx))
                """);

        assertThat(wrong).isEmpty();
    }
}
