package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class SavedViewsTest {
    private final SavedViews views;
    private final Actor ada;
    private final Actor grace;

    SavedViewsTest(TestDatabase database) {
        views = database.get(SavedViews.class);
        var somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        grace = somebody.joins(ada, "Grace", Role.VIEWER);
    }

    @Test
    void onesOwnViewsComeFirstThenThoseThatOthersShare() {
        var shared = views.save(ada, new SavedViewWish("objectives", "At risk", "status=at-risk", true));
        views.save(ada, new SavedViewWish("objectives", "Mine", "owner=me", false));
        var own = views.save(grace, new SavedViewWish("objectives", "Zebra", "q=zebra%20crossing", false));
        views.save(grace, new SavedViewWish("kpis", "Late", "late=1", false));

        assertThat(views.of(grace, "objectives")).containsExactly(own, shared);
    }

    @Test
    void whoSharesAViewOrAdministersDeletesIt() {
        var shared = views.save(grace, new SavedViewWish("objectives", "At risk", "status=at-risk", true));
        var own = views.save(grace, new SavedViewWish("objectives", "Mine", "owner=me", false));
        var adas = views.save(ada, new SavedViewWish("objectives", "All", "", true));

        assertThatThrownBy(() -> views.delete(grace, adas.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> views.delete(ada, own.id())).isInstanceOf(Refused.Missing.class);
        views.delete(ada, shared.id());
        views.delete(grace, own.id());

        assertThat(views.of(grace, "objectives")).containsExactly(adas);
    }

    @ParameterizedTest
    @CsvSource({
        "objectives, Name, a=\"><script>", //
        "objectives, Name, a=1#b",
        "objectives, '',   a=1",
        "../kpis,    Name, a=1",
        "'',         Name, a=1",
    })
    void whatCouldBecomeAnythingButAQueryIsRefused(String page, String name, String query) {
        assertThatThrownBy(() -> views.save(ada, new SavedViewWish(page, name, query, false)))
                .isInstanceOf(Refused.Invalid.class);
    }
}
