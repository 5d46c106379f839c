package org.waymark.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.initiatives.CriticalPath.Room;
import org.waymark.initiatives.CriticalPath.Tie;
import org.waymark.initiatives.CriticalPath.Work;

class CriticalPathTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    private static final Initiative.Id BANDS = id(1);
    private static final Initiative.Id PATHS = id(2);
    private static final Initiative.Id MOVE = id(3);

    @Test
    void workThatNobodyWaitsForMaySlipUntilTheEnd() {
        var path = path(List.of(work(BANDS, "2026-06-01", "2026-06-20", null)));

        assertThat(path.of(BANDS)).hasValue(new Room(day("2026-06-01"), day("2026-06-20"), 10, false));
    }

    @Test
    void whatIsWaitedForMaySlipOnlyAsFarAsWhatWaits() {
        var path = path(
                List.of(work(BANDS, "2026-06-01", "2026-06-10", null), work(PATHS, "2026-06-16", "2026-06-28", null)),
                after(PATHS, BANDS, 0));

        assertThat(slack(path, PATHS)).isEqualTo(2);
        assertThat(slack(path, BANDS)).isEqualTo(7); // five days between them, and the two of the other
        assertThat(path.ties()).extracting(Tie::room).containsExactly(5L);
        assertThat(path.ties()).noneMatch(path::isTight);
    }

    @Test
    void aChainThatFillsTheTimeIsCritical() {
        var path = path(
                List.of(
                        work(BANDS, "2026-06-01", "2026-06-10", null),
                        work(PATHS, "2026-06-11", "2026-06-30", null),
                        work(MOVE, "2026-06-01", "2026-06-05", null)),
                after(PATHS, BANDS, 0));

        assertThat(path.rooms().get(BANDS).isCritical()).isTrue();
        assertThat(path.rooms().get(PATHS).isCritical()).isTrue();
        assertThat(path.rooms().get(MOVE).isCritical()).isFalse();
        assertThat(path.ties()).allMatch(path::isTight).noneMatch(Tie::isBroken);
    }

    @Test
    void aSlipPushesAllThatWaits() {
        var path = path(
                List.of(
                        work(BANDS, "2026-06-01", "2026-06-20", null),
                        work(PATHS, "2026-06-11", "2026-06-20", null),
                        work(MOVE, "2026-06-21", "2026-06-25", null)),
                after(PATHS, BANDS, 0),
                after(MOVE, PATHS, 2));

        assertThat(path.rooms().get(PATHS).start()).isEqualTo(day("2026-06-21"));
        assertThat(path.rooms().get(MOVE).start()).isEqualTo(day("2026-07-03"));
        assertThat(slack(path, MOVE)).isEqualTo(-7);
        assertThat(slack(path, BANDS)).isEqualTo(-7);
        assertThat(path.ties()).extracting(Tie::room).containsExactly(-10L, -12L);
        assertThat(path.behind(BANDS)).containsExactly(PATHS, MOVE);
    }

    @Test
    void whatShouldBeOverIsNotOverBeforeToday() {
        var path = path(List.of(work(BANDS, "2026-05-01", "2026-05-10", null)));

        assertThat(path.rooms().get(BANDS).finish()).isEqualTo(TODAY);
    }

    @Test
    void finishedWorkHoldsNothingBack() {
        var path = path(
                List.of(
                        work(BANDS, "2026-05-01", "2026-05-30", "2026-05-12"),
                        work(PATHS, "2026-05-13", "2026-06-30", null)),
                after(PATHS, BANDS, 0));

        assertThat(path.rooms().get(BANDS).isCritical()).isFalse();
        assertThat(path.rooms().get(PATHS).start()).isEqualTo(day("2026-05-13"));
        assertThat(path.ties()).extracting(Tie::room).containsExactly(0L);
    }

    @Test
    void whatWaitsForItselfHasNoRoomAndHarmsNobody() {
        var path = path(
                List.of(
                        work(BANDS, "2026-06-01", "2026-06-10", null),
                        work(PATHS, "2026-06-11", "2026-06-20", null),
                        work(MOVE, "2026-06-01", "2026-06-05", null)),
                after(PATHS, BANDS, 0),
                after(BANDS, PATHS, 0));

        assertThat(path.rooms()).containsOnlyKeys(MOVE);
        assertThat(path.behind(BANDS)).isEmpty();
    }

    @Test
    void workMustNotEndBeforeItStarts() {
        assertThatThrownBy(() -> work(BANDS, "2026-06-10", "2026-06-01", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingStartsBeforeWhatItWaitsForAndSlackIsJustWhatMaySlip(int seed) {
        var random = new Random(seed);
        var works = IntStream.range(0, 60)
                .mapToObj(i -> {
                    var start = TODAY.plusDays(random.nextInt(30));
                    return new Work(id(i), start, start.plusDays(random.nextInt(10)), null);
                })
                .toList();
        var ties = IntStream.range(0, 80)
                .mapToObj(i -> {
                    var later = 1 + random.nextInt(59);
                    return after(id(later), id(random.nextInt(later)), random.nextInt(3));
                })
                .toList();
        var far = END.plusYears(2);

        var path = CriticalPath.of(works, ties, far, TODAY);

        assertThat(ties)
                .allSatisfy(tie -> assertThat(path.rooms().get(tie.initiative()).start())
                        .isAfter(path.rooms().get(tie.after()).finish().plusDays(tie.lagDays())));
        var last = path.rooms().values().stream()
                .map(Room::finish)
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(CriticalPath.of(works, ties, last, TODAY).rooms().values())
                .allMatch(room -> room.slack() >= 0)
                .anyMatch(Room::isCritical);
        var moved = works.getFirst();
        var slack = slack(path, moved.id());
        var slipped = new ArrayList<>(works);
        slipped.set(
                0,
                new Work(moved.id(), moved.start().plusDays(slack), moved.due().plusDays(slack), null));
        assertThat(CriticalPath.of(slipped, ties, far, TODAY).rooms().values()).allMatch(room -> room.slack() >= 0);
        slipped.set(
                0,
                new Work(
                        moved.id(),
                        moved.start().plusDays(slack + 1),
                        moved.due().plusDays(slack + 1),
                        null));
        assertThat(CriticalPath.of(slipped, ties, far, TODAY).rooms().values()).anyMatch(room -> room.slack() < 0);
    }

    private static CriticalPath path(List<Work> works, Dependency... dependencies) {
        return CriticalPath.of(works, List.of(dependencies), END, TODAY);
    }

    private static long slack(CriticalPath path, Initiative.Id id) {
        return path.of(id).orElseThrow().slack();
    }

    private static Work work(Initiative.Id id, String start, String due, @Nullable String finished) {
        return new Work(id, day(start), day(due), finished == null ? null : day(finished));
    }

    private static Dependency after(Initiative.Id one, Initiative.Id other, int lag) {
        return new Dependency(one, other, lag);
    }

    private static Initiative.Id id(int number) {
        return new Initiative.Id(new UUID(0, number));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
