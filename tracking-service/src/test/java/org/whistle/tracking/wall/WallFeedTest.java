package org.whistle.tracking.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whistle.tracking.model.AnyTerms;
import org.whistle.tracking.model.CaseWork;
import org.whistle.tracking.model.ClockBook;
import org.whistle.tracking.model.Story;
import org.whistle.tracking.wall.WallListener.Told;

class WallFeedTest {
  private final WallFeed feed = new WallFeed();

  @Test
  void a_listener_hears_what_happens_from_then_on() throws Exception {
    publish(1);
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    publish(2);
    assertThat(all(listener)).extracting(WallFeedTest::position).containsExactly("2", "3");
  }

  @Test
  void a_listener_hears_only_what_it_may_see() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), event -> event.position() == 2);
    publish(3);
    assertThat(all(listener)).extracting(WallFeedTest::position).containsExactly("2");
  }

  @Test
  void a_slow_listener_loses_its_queue_and_is_told_so() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    publish(600);
    List<Told> told = all(listener);
    assertThat(told.getFirst()).isInstanceOf(Told.Resynchronise.class);
    assertThat(told).hasSizeLessThan(513);
    assertThat(position(told.getLast())).isEqualTo("600");
  }

  @Test
  void who_comes_back_soon_misses_nothing_and_who_comes_late_reads_the_snapshot() throws Exception {
    publish(10);
    WallListener soon = feed.listen(Optional.of(feed.idOf(7)), _ -> true);
    assertThat(all(soon)).extracting(WallFeedTest::position).containsExactly("8", "9", "10");
    publish(2500);
    WallListener late = feed.listen(Optional.of(feed.idOf(7)), _ -> true);
    assertThat(all(late)).singleElement().isInstanceOf(Told.Resynchronise.class);
    WallListener future = feed.listen(Optional.of(feed.idOf(99_999)), _ -> true);
    assertThat(all(future)).singleElement().isInstanceOf(Told.Resynchronise.class);
  }

  @Test
  void who_left_hears_nothing() throws Exception {
    WallListener listener = feed.listen(Optional.empty(), _ -> true);
    feed.leave(listener);
    publish(1);
    assertThat(all(listener)).isEmpty();
  }

  private void publish(int requests) {
    for (int i = 0; i < requests; i++) {
      Story story = Story.at(Instant.now()).pointed();
      CaseWork work = new CaseWork(story.id(), null, new ClockBook(AnyTerms.anyTerms(), List.of()));
      story.facts().forEach(fact -> work.hear(fact, fact.at()));
      feed.publish(List.of(work));
    }
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

  private static String position(Told told) {
    return told instanceof Told.Happened(WallEvent event) ? "" + event.position() : "resync";
  }
}
