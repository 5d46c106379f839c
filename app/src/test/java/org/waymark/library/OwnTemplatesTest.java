package org.waymark.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Direction;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@BothDatabases
class OwnTemplatesTest {
    private static final Search OWN = new Search("", null, null, true);

    private final World world;
    private final OwnTemplates templates;
    private final Library library;

    OwnTemplatesTest(TestDatabase database) {
        world = new World(database);
        templates = database.get(OwnTemplates.class);
        library = database.get(Library.class);
    }

    @Test
    void aTemplateKeepsWordsAndLeavesNumbersBehind() {
        var stay = world.companyObjective("Be a place people choose to stay");
        world.keyResult(world.maya, stay, "Turnover from 23 to 15%", new Target.Reach(23, 15));

        var made = templates.make(world.maya, stay.id());

        assertThat(library.get(world.nora, made.template().key(), Locale.ENGLISH))
                .isEqualTo(new ObjectiveTemplate(
                        made.template().key(),
                        null,
                        "Be a place people choose to stay",
                        stay.definition().description(),
                        List.of(new KeyResultTemplate(
                                "Turnover",
                                new Measure.Reach(Direction.LOWER),
                                new Unit(Unit.Kind.PERCENT, "%", 0),
                                null)),
                        List.of(),
                        null));
    }

    @Test
    void aTemplateOfAKnownKpiKeepsItsPair() {
        var made = templates.make(world.maya, world.kpi("Voluntary turnover").id());

        assertThat(((KpiTemplate) made.template()).pair()).isEqualTo("Labour cost share");
        assertThat(own(world.nora)).containsExactly(made.template());
    }

    @Test
    void ofWhatFewSeeTheTemplateIsItsMakersAlone() {
        var secret = world.kpi("Salaries of the board");
        world.database.get(Kpis.class).share(world.nora, secret.id(), secret.version(), true, Audience.NOBODY);
        var draft = world.teamObjective("A plan nobody knows yet");
        world.database.get(Objectives.class).withdraw(world.nora, draft.id());

        var made = templates.make(world.nora, secret.id());
        templates.make(world.nora, draft.id());

        assertThat(own(world.maya)).isEmpty();
        assertThat(own(world.nora)).hasSize(2);
        assertThatThrownBy(() -> library.get(world.maya, made.template().key(), Locale.ENGLISH))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> templates.make(world.maya, secret.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void whoMadeItOrAdministersEditsAndArchivesIt() {
        var mayas = templates.make(world.maya, world.kpi("Voluntary turnover").id());
        var noras = templates.make(world.nora, world.kpi("Scrap rate").id());

        var edited = templates.edit(world.maya, noras.id(), noras.version(), new TemplateWish(" Scrap ", "Why"));
        templates.archive(world.nora, noras.id());

        assertThat(edited.name()).isEqualTo("Scrap");
        assertThat(own(world.nora)).containsExactly(mayas.template());
        assertThat(templates.restore(world.nora, noras.id()).isArchived()).isFalse();
        assertThatThrownBy(() -> templates.archive(world.nora, mayas.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(
                        () -> templates.make(world.petra, world.kpi("Absence").id()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> templates.edit(world.nora, noras.id(), 1, new TemplateWish("Old", "")))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> templates.edit(world.nora, noras.id(), 4, new TemplateWish("", "")))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        var made = templates.make(world.maya, world.kpi("Voluntary turnover").id());
        var other = new World(world.database);

        assertThat(own(other.maya)).isEmpty();
        assertThatThrownBy(() -> templates.get(other.maya, made.id())).isInstanceOf(Refused.Missing.class);
    }

    private List<Template> own(Actor actor) {
        return library.search(actor, OWN, Locale.ENGLISH);
    }
}
