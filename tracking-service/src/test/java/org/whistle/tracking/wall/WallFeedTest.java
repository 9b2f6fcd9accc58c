package org.whistle.tracking.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whistle.trace.Steps;
import org.whistle.tracking.model.AnyTerms;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.ClockBook;
import org.whistle.tracking.model.Fact;
import org.whistle.tracking.model.Story;
import org.whistle.tracking.wall.WallListener.Told;

class WallFeedTest {
  private final Topic topic = new Topic();
  private final Map<UUID, CaseFile> database = new HashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final WallFeed feed = started(topic);

  @Test
  void a_listener_hears_what_happens_from_then_on_with_its_place_in_the_topic() throws Exception {
    happen(1);
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    happen(2);
    assertThat(positions(all(listener))).containsExactly("2,0", "3,0");
  }

  @Test
  void nothing_is_shown_before_it_is_applied_and_what_is_shown_keeps_the_order_of_the_topic()
      throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork first = work();
    CaseWork second = work();
    topic.says(factOf(first));
    topic.says(factOf(second));
    feed.publish(List.of(second));
    assertThat(all(listener)).isEmpty();

    feed.publish(List.of(first));
    assertThat(all(listener))
        .extracting(told -> ((Told.Happened) told).event().id())
        .containsExactly(first.id(), second.id());
  }

  @Test
  void what_was_applied_before_it_passed_is_shown_when_it_passes() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork work = work();
    feed.publish(List.of(work));
    assertThat(all(listener)).isEmpty();
    topic.says(factOf(work));
    assertThat(all(listener)).hasSize(1);
  }

  @Test
  void what_another_instance_applied_is_shown_once_the_database_has_it() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork work = work();
    topic.says(factOf(work));
    feed.look(false);
    assertThat(all(listener)).isEmpty();

    database.put(factOf(work).eventId(), work.file());
    feed.look(false);
    assertThat(positions(all(listener))).containsExactly("1,0");
    feed.look(false);
    assertThat(all(listener)).isEmpty();
  }

  @Test
  void a_flood_that_another_instance_has_not_applied_yet_is_not_asked_for_again_and_again()
      throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    List<CaseWork> flood = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      flood.add(work());
      topic.says(factOf(flood.getLast()));
    }
    asked.set(0);
    feed.look(false);
    feed.look(false);
    assertThat(asked).hasValueLessThanOrEqualTo(4);

    flood.forEach(work -> database.put(factOf(work).eventId(), work.file()));
    topic.applied.put(0, 300L);
    feed.look(false);
    assertThat(all(listener)).hasSize(300);
  }

  @Test
  void what_the_inbox_had_to_keep_holds_up_nobody_and_is_shown_when_it_is_applied_at_last()
      throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork held = work();
    CaseWork next = work();
    topic.says(factOf(held));
    topic.says(factOf(next));
    topic.applied.put(0, 2L);
    database.put(factOf(next).eventId(), next.file());
    feed.look(false);
    assertThat(positions(all(listener))).containsExactly("2,0");

    database.put(factOf(held).eventId(), held.file());
    feed.look(true);
    assertThat(positions(all(listener))).containsExactly("2,0");
    feed.look(true);
    assertThat(all(listener)).isEmpty();
  }

  @Test
  void what_passes_twice_is_shown_once() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork work = work();
    topic.says(factOf(work));
    feed.publish(List.of(work));
    topic.says(factOf(work));
    feed.publish(List.of(work));
    database.put(factOf(work).eventId(), work.file());
    feed.look(true);
    assertThat(positions(all(listener))).containsExactly("1,0");
  }

  @Test
  void a_position_never_covers_what_still_waits_in_another_partition() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    CaseWork waiting = work();
    CaseWork shown = work();
    topic.says(factOf(waiting), 0);
    topic.says(factOf(shown), 1);
    feed.publish(List.of(shown));
    assertThat(positions(all(listener))).containsExactly("0,1");

    WallListener again = feed.listen(Optional.of("0,1"), _ -> true);
    feed.publish(List.of(waiting));
    assertThat(positions(all(again))).containsExactly("1,1");
  }

  @Test
  void a_listener_hears_only_what_it_may_see() throws Exception {
    WallListener listener =
        feed.listen(Optional.empty(), event -> event.position().startsWith("2"));
    happen(3);
    assertThat(positions(all(listener))).containsExactly("2,0");
  }

  @Test
  void a_slow_listener_loses_its_queue_and_is_told_so() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    happen(600);
    List<Told> told = all(listener);
    assertThat(told.getFirst()).isInstanceOf(Told.Resynchronise.class);
    assertThat(told).hasSizeLessThan(513);
    assertThat(position(told.getLast())).isEqualTo("600,0");
  }

  @Test
  void who_comes_back_soon_misses_nothing_and_who_comes_late_reads_the_snapshot() throws Exception {
    happen(10);
    WallListener soon = feed.listen(Optional.of("7,0"), _ -> true);
    assertThat(positions(all(soon))).containsExactly("8,0", "9,0", "10,0");
    happen(2500);
    for (String id : List.of("7,0", "99999,0", "some-other-run-17", "2510")) {
      assertThat(all(feed.listen(Optional.of(id), _ -> true)))
          .as(id)
          .singleElement()
          .isInstanceOf(Told.Resynchronise.class);
    }
  }

  @Test
  void who_goes_on_at_another_instance_loses_nothing_and_hears_nothing_twice() throws Exception {
    WallListener here = feed.listen(Optional.empty(), _ -> true);
    List<CaseWork> works = happen(20);
    List<String> heard = new ArrayList<>(positions(all(here)).subList(0, 12));
    works.forEach(work -> database.put(factOf(work).eventId(), work.file()));

    WallListener there = started(topic.again()).listen(Optional.of(heard.getLast()), _ -> true);
    heard.addAll(positions(all(there)));
    assertThat(heard)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(n -> n + ",0").toList());
  }

  @Test
  void when_the_topic_was_cut_everybody_reads_the_snapshot_again() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    happen(5);
    all(listener);
    CaseWork work = work();
    topic.isCutBeforeSaying(factOf(work));
    feed.publish(List.of(work));
    List<Told> told = all(listener);
    assertThat(told.getFirst()).isInstanceOf(Told.Resynchronise.class);
    assertThat(position(told.getLast())).isEqualTo("1,0");
  }

  @Test
  void who_left_hears_nothing() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    feed.leave(listener);
    happen(1);
    assertThat(all(listener)).isEmpty();
  }

  private WallFeed started(Topic onTopic) {
    WallFeed started = new WallFeed(onTopic, this::found, Steps.untraced());
    Thread.ofVirtual().start(started::position);
    await()
        .until(
            () -> {
              started.look(false);
              return started.isSettled();
            });
    return started;
  }

  private Map<UUID, CaseFile> found(Collection<UUID> lines) {
    asked.addAndGet(lines.size());
    Map<UUID, CaseFile> found = new HashMap<>(database);
    found.keySet().retainAll(lines);
    return found;
  }

  private List<CaseWork> happen(int requests) {
    List<CaseWork> works = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      CaseWork work = work();
      topic.says(factOf(work));
      feed.publish(List.of(work));
      works.add(work);
    }
    return works;
  }

  private static CaseWork work() {
    Story story = Story.at(Instant.now()).pointed();
    CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of()));
    story.facts().forEach(fact -> work.hear(fact, fact.at()));
    return work;
  }

  private static Fact factOf(CaseWork work) {
    return work.facts().getFirst();
  }

  private static List<Told> all(WallListener listener) throws InterruptedException {
    List<Told> all = new ArrayList<>();
    for (Optional<Told> next = listener.next(Duration.ZERO);
        next.isPresent();
        next = listener.next(Duration.ZERO)) {
      all.add(next.get());
    }
    return all;
  }

  private static List<String> positions(List<Told> told) {
    return told.stream().map(WallFeedTest::position).toList();
  }

  private static String position(Told told) {
    return told instanceof Told.Happened(WallEvent event) ? event.position() : "resync";
  }
}
