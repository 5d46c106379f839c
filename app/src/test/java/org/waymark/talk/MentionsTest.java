package org.waymark.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.people.Folding;
import org.waymark.talk.Mention.Party;

class MentionsTest {
    private static final Candidate ANN = person(1, "Ann", "ann@halden.example", true);
    private static final Candidate ANN_MARIE = person(2, "Ann Marie", "am@halden.example", true);
    private static final Candidate ASE = person(3, "Åse Ødegård-Berg", "ase@halden.example", true);
    private static final Candidate STRANGER = person(4, "Sam Stone", "sam@halden.example", false);
    private static final Candidate TWIN = person(5, "Max Frisch", "max@halden.example", true);
    private static final Candidate OTHER_TWIN = person(6, "Max Frisch", "frisch@halden.example", true);
    private static final Candidate SALES = new Candidate(Party.TEAM, new UUID(2, 1), List.of("sales"), true);
    private static final List<Candidate> ALL = List.of(ANN, ANN_MARIE, ASE, STRANGER, TWIN, OTHER_TWIN, SALES);

    @ParameterizedTest(name = "{0} calls {1}")
    @CsvSource({
        "@Ann please look, Ann",
        "@ann marie sees it, ann marie",
        "@Ann Marieke is another, Ann",
        "(@Ann), Ann",
        "@Åse Ødegård-Berg: what now, Åse Ødegård-Berg",
        "@ase ødegard-berg, ase ødegard-berg",
        "ask @am@halden.example., am@halden.example",
        "@max@halden.example, max@halden.example",
        "@Sales help, Sales",
    })
    void theLongestNameThatIsOneIsMeant(String words, String written) {
        assertThat(in(words)).extracting(Mention::written).containsExactly(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write to ann@halden.example", "@home", "@ Ann", "Ann", "@", "a@Ann", "@Anna"})
    void otherTextCallsNobody(String words) {
        assertThat(in(words)).isEmpty();
    }

    @Test
    void eachIsCalledOnce() {
        assertThat(in("@Ann and @Ann Marie and @ann"))
                .extracting(Mention::id)
                .containsExactly(ANN.id(), ANN_MARIE.id());
    }

    @Test
    void whoMayNotSeeItIsNotCalledAndTheAuthorHears() {
        assertThatThrownBy(() -> in("@Sam Stone")).satisfies(saying("“Sam Stone” may not see this"));
    }

    @Test
    void ofTwoOfOneNameTheAddressTells() {
        assertThatThrownBy(() -> in("@Max Frisch")).satisfies(saying("e-mail address"));
    }

    private static List<Mention> in(String words) {
        return Mentions.of(Call.in(words), ALL);
    }

    private static Candidate person(int id, String name, String email, boolean mayRead) {
        return new Candidate(Party.PERSON, new UUID(1, id), List.of(Folding.fold(name), email), mayRead);
    }
}
