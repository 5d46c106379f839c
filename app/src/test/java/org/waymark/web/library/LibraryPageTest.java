package org.waymark.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.people.Audience;

@BothDatabases
class LibraryPageTest {
    private static final String STAY = "/objectives/new?template=objective-be-a-place-people-choose-to-stay";
    private static final String TURNOVER = "/library/kpi-voluntary-turnover";

    private final World world;
    private final Visitor maya;
    private final Visitor petra;

    LibraryPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        petra = world.visitor("petra");
    }

    @Test
    void theLibraryShowsItsShelvesAndFindsWhatIsMistyped() {
        assertThat(maya.open("/library").select(".shelves a")).hasSize(18);
        assertThat(maya.open("/library?shelf=healthcare").select(".hits a")).hasSize(13);
        assertThat(maya.open("/library?q=turnovr+volunt&kind=kpi")
                        .select(".hits .name")
                        .eachText())
                .containsExactly("Voluntary turnover");
        assertThat(maya.open("/library?q=zzz").select(".empty")).isNotEmpty();
        assertThat(maya.open("/library?kind=kpi&page=1").select(".hits a")).hasSize(30);
        assertThat(maya.open("/library?shelf=nowhere&page=x&kind=1").select(".shelves a"))
                .hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "public sector, Case processing time",
        "sector public, Case processing time",
        "GOVERNMENT, Case processing time",
        "human resources, Voluntary turnover",
        "personal life, Savings rate",
        "restaurant, Food waste",
        "e-mail, Email click rate",
    })
    void aTemplateIsFoundByWhatItsDepartmentOrKindOfBusinessIsCalled(String typed, String name) {
        var found = maya.open("/library?kind=kpi&q=" + typed.replace(" ", "+"));

        assertThat(found.select(".hits .name").eachText()).contains(name);
    }

    @Test
    void whoFindsNothingIsToldInWhichLanguageTheTemplatesAre() {
        assertThat(maya.open("/library?q=Umsatzr%C3%BCckgang").select(".empty").text())
                .contains("The templates are in English");
    }

    @Test
    void theCycleThatOneDraftsForIsKeptOnTheWayThroughTheLibrary() {
        var drafting = maya.open("/objectives/new?cycle=2026-q3");
        var place = drafting.selectFirst(".offers");

        var offered = maya.open(place.attr("hx-get") + "&title=good+people").selectFirst(".tag");
        var library = maya.open(place.selectFirst("a").attr("href") + "&shelf=people");
        var template = maya.open(library.selectFirst(".hits a").attr("href"));

        assertThat(List.of(
                        offered.attr("href"),
                        template.selectFirst(".actions .primary").attr("href")))
                .allMatch(use -> use.endsWith("&cycle=2026-q3"));
        assertThat(maya.open(offered.attr("href"))
                        .select("[name=cycle] [selected]")
                        .text())
                .isEqualTo("Q3 2026");
    }

    @Test
    void aTemplateTellsItsPairItsDriversAndWhatMovesIt() {
        world.kpi("Attrition");

        var page = maya.open(TURNOVER);

        assertThat(page.select(".definition").text()).contains("Resignations of the last twelve months");
        assertThat(page.select("#pair").first().closest("section").select("a").eachText())
                .startsWith("Labour cost share");
        assertThat(page.select(".aims .aim").eachText()).contains("Be a place people choose to stay");
        assertThat(page.select("#here").first().closest("section").text()).contains("Attrition");
        assertThat(maya.get("/library/kpi-nothing").status()).isEqualTo(404);
        assertThat(maya.get("/library/00000000-0000-7000-8000-000000000000").status())
                .isEqualTo(404);
    }

    @Test
    void aKpiAndItsPairBeginWithTheTemplate() {
        var form =
                maya.open("/kpis/new?template=kpi-voluntary-turnover&pair=true").selectFirst("#form form");
        assertThat(form.select("[name=category]").val()).isEqualTo("People");

        var answer = maya.submit(form, "name", "People who leave us");

        var page = maya.open(answer.location());
        assertThat(page.select("h1").text()).isEqualTo("People who leave us");
        assertThat(page.select(".definition").text()).contains("The share of people who resigned");
        assertThat(maya.open("/kpis").text()).contains("Labour cost share");
        assertThat(maya.open(TURNOVER)
                        .select("#here")
                        .first()
                        .closest("section")
                        .text())
                .contains("People who leave us");
    }

    @Test
    void anObjectiveBeginsWithTheKeyResultsThatAreTickedAndFilled() {
        var engagement = world.kpi("Employee engagement");
        world.measured(engagement, LocalDate.of(2026, 4, 30), 6.4);
        var form = maya.open(STAY).selectFirst("#form form");
        assertThat(form.select("[name=kr-from-0]").val()).isEqualTo("6.4");

        var answer = maya.submit(
                form,
                "title",
                "Be where people stay",
                "kr-to-0",
                "7.5",
                "kr-kpi-0",
                engagement.id().value().toString(),
                "kr-percent-1",
                "20",
                "kr-times-2",
                "1",
                "kr-take-4",
                "");

        var page = maya.open(answer.location());
        assertThat(page.select(".kr h3").eachText())
                .containsExactly(
                        "People are more engaged in the next survey",
                        "More open positions are filled from inside",
                        "Managers talk with each person about their next step",
                        "Career paths are clear to everybody");
        assertThat(page.select(".kr").first().text())
                .contains("Employee engagement")
                .contains("7.5");
        assertThat(page.select(".kr").get(1).text()).contains("up 20%");
    }

    @Test
    void aNumberThatIsMissingIsAskedForAndNothingTypedIsLost() {
        var form = maya.open(STAY).selectFirst("#form form");

        var answer = maya.submit(form, "title", "Be where people stay", "kr-percent-1", "20");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=title]").val()).isEqualTo("Be where people stay");
        assertThat(answer.page().select("[name=kr-percent-1]").val()).isEqualTo("20");
        assertThat(answer.page().select("#f-kr-times-2-error").text()).contains("leave this key result out");
        assertThat(maya.open("/objectives").text()).doesNotContain("Be where people stay");
    }

    @Test
    void numbersThatDoNotFitTogetherAreMendedAtTheLastOfThem() {
        var form = maya.open(STAY).selectFirst("#form form");

        var answer = maya.submit(form, "kr-from-0", "3", "kr-to-0", "3", "kr-percent-1", "0");

        assertThat(answer.page().select("#f-kr-to-0-error").text()).contains("must differ from its start");
        assertThat(answer.page().select("#f-kr-percent-0-error")).isEmpty();
        assertThat(answer.page().select("#f-kr-percent-1-error")).hasSize(1);
    }

    @Test
    void whoTypesATitleIsOfferedWhatFits() {
        var offered = maya.open("/library/offers?kind=OBJECTIVE&title=good+people");

        assertThat(offered.select("a").first().attr("href"))
                .isEqualTo("/objectives/new?template=objective-win-good-people-without-letting-them-wait");
        var begun = maya.open(offered.select("a").first().attr("href"));
        assertThat(begun.select("#objective").attr("data-draft"))
                .as("where what was typed goes along to")
                .isEqualTo(offered.select("a").first().attr("data-carry"));
        assertThat(maya.open("/library/offers?kind=KPI&name=tu").select(".tag")).isEmpty();
        assertThat(maya.open("/objectives/new").select(".offers a")).isNotEmpty();
    }

    @Test
    void aTemplateOfOnesOwnIsMadeEditedArchivedAndBroughtBack() {
        var kpi = "/kpis/" + world.kpi("Scrap rate").id().value();
        var made = maya.submit(maya.open(kpi).selectFirst("form[action$=/templates]"))
                .location();
        maya.submit(maya.open(made).selectFirst(".form-page form"), "name", "Scrap at Halden");

        assertThat(petra.open("/library?own=true").select(".hits .name").eachText())
                .containsExactly("Scrap at Halden");
        assertThat(petra.open(made).select(".form-page")).isEmpty();
        assertThat(petra.post(made + "/archival").status()).isEqualTo(403);

        maya.post(made + "/archival");
        assertThat(petra.open("/library?own=true").select(".hits")).isEmpty();
        var archived = maya.open(made);
        assertThat(archived.select(".eyebrow .tag").text()).isEqualTo("Archived");
        assertThat(archived.select("main a[href*=template], .form-page")).isEmpty();
        assertThat(petra.open(made).select("main form")).isEmpty();
        assertThat(maya.get("/kpis/new?template=" + made.substring("/library/".length()))
                        .status())
                .isEqualTo(409);
        maya.submit(archived.selectFirst("main form"));
        assertThat(petra.open("/library?own=true").select(".hits a")).hasSize(1);
    }

    @Test
    void aTemplateOfWhatFewSeeIsNotThereForOthers() {
        var secret = world.kpi("Salaries of the board");
        world.database.get(Kpis.class).share(world.nora, secret.id(), secret.version(), true, Audience.NOBODY);
        var made = world.visitor("nora")
                .post("/kpis/" + secret.id().value() + "/templates")
                .location();

        assertThat(maya.get(made).status()).isEqualTo(404);
        assertThat(maya.open("/library?q=salaries").text()).doesNotContain("Salaries of the board");
        assertThat(maya.open("/history").text()).doesNotContain("Salaries of the board");
        assertThat(maya.get("/kpis/new?template=" + made.substring("/library/".length()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPageOfTheLibraryTakesFewStatements() {
        maya.open("/library");

        assertThat(Statements.during(() -> maya.open("/library?q=cost"))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> maya.open(TURNOVER))).isLessThanOrEqualTo(5);
        assertThat(Statements.during(() -> maya.open(STAY))).isLessThanOrEqualTo(5);
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingToMake() {
        Document page = petra.open(TURNOVER);

        assertThat(page.select(".btn.primary")).isEmpty();
        assertThat(petra.post("/kpis", "name", "X", "template", "kpi-voluntary-turnover", "pair", "true")
                        .status())
                .isBetween(400, 499);
    }
}
