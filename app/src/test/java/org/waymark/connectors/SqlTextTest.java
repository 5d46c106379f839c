package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.connectors.SqlText.Day;

class SqlTextTest {
    @Test
    void daysGoInWhereTheyStandAndNowhereElse() throws Exception {
        var text =
                SqlText.of("select d::date, ':from', n / 2 from \"t:to\" where d between :from and :to or d = :from;");

        assertThat(text.sql())
                .isEqualTo("select d::date, ':from', n / 2 from \"t:to\" where d between ? and ? or d = ?");
        assertThat(text.days()).containsExactly(Day.FROM, Day.TO, Day.FROM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with a as (select 1) select * from a",
                "select a[1], b.\"update\", [order] from t -- all of it",
                "select 'it''s; fine' /* and ; this */",
                "values (1), (2)",
            })
    void whatOnlyReadsIsTaken(String sql) throws Exception {
        assertThat(SqlText.of(sql).sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "delete from t",
                "select 1; drop table t",
                "with gone as (delete from t returning *) select * from gone",
                "select * into copy from t",
                "call f()",
                "exec xp_cmdshell 'dir'",
                "select 1 /*!into outfile '/tmp/x' */",
                "select 'open",
                "select $$ ' $$; drop table t; --'",
                "select E'\\''; drop table t; --'",
                "select '\\' ; drop table t; --'",
                "select 1 --1 into outfile '/tmp/x'",
                "select 1 # '\n into outfile '/tmp/x' # '",
                "select a['x]'] ; drop table t; --'",
                "select * from t where a = ?",
            })
    void whatMayWriteOrHideSomethingIsRefused(String sql) {
        assertThatThrownBy(() -> SqlText.of(sql)).isInstanceOf(SqlText.Unreadable.class);
    }
}
