package org.whistle.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.contracts.DispatchEvent.RequestExtended;
import org.whistle.contracts.DispatchEvent.RequestRegistered;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.IntakeEvent.ContactsChanged;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.WordsRef;
import org.whistle.feedback.messages.Telling;
import org.whistle.feedback.messages.residents.TellResident;
import org.whistle.journal.Heard;
import org.whistle.journal.Ids;

/** Whatever is heard, in whatever portions and however often: each stage once, three at most. */
class StagesOnceTest extends TellingRig {
  private static final WordsRef WORDS = new WordsRef(new UUID(1, 1), "ab");
  private static final Instant DATE = Instant.parse("2026-12-01T08:00:00Z");
  private static final int LIVES = 40;

  @Autowired private Telling telling;
  @Autowired private TellResident residents;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  StagesOnceTest(@Autowired MeterRegistry meters, @LocalServerPort int port) {
    super(meters, port);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void each_phone_is_told_each_stage_once_and_unasked_three_times_at_most(long seed) {
    var dice = new Random(seed);
    for (int life = 0; life < LIVES; life++) {
      var request = Ids.next();
      for (var poll : polls(request, dice)) {
        transaction.executeWithoutResult(
            _ -> {
              telling.hear(poll);
              residents.hear(poll);
            });
      }
      check(request);
    }
  }

  private void check(UUID request) {
    var told =
        jdbc.sql(
                """
                select recipient, once, count(*) as times from messages join deliveries using (message_id)
                where request_id = ? and once is not null group by recipient, once
                """)
            .param(request)
            .query()
            .listOfRows();
    assertThat(told).as("each once").allMatch(it -> it.get("times").equals(1L));
    for (var phone : List.of("resident", "resident-second")) {
      var unasked =
          told.stream().filter(it -> it.get("recipient").equals(phone) && !isAsked(it)).count();
      assertThat(unasked).as(phone).isLessThanOrEqualTo(3);
    }
    assertThat(told).anyMatch(it -> it.get("once").equals("received"));
  }

  /** Whoever asked for a re-do asked for its answer. */
  private static boolean isAsked(Map<String, Object> row) {
    return row.get("once").toString().contains(":");
  }

  /** A life in portions, each event heard once or more. */
  private static List<List<Heard>> polls(UUID request, Random dice) {
    var polls = new ArrayList<List<Heard>>();
    var poll = new ArrayList<Heard>();
    poll.add(heard(request, 1, Others.pointed("help", "app", false, List.of("own"))));
    int cycle = 1;
    for (int step = 0; step < 25; step++) {
      var event = any(dice);
      cycle += event instanceof RequestReopened ? 1 : 0;
      var it = heard(request, cycle, event);
      for (int again = dice.nextInt(3); again >= 0; again--) {
        poll.add(it);
        if (dice.nextBoolean()) {
          polls.add(List.copyOf(poll));
          poll.clear();
        }
      }
    }
    polls.add(List.copyOf(poll));
    return polls;
  }

  private static RequestEvent any(Random dice) {
    return switch (dice.nextInt(6)) {
      case 0 -> new RequestExtended(Ids.next(), "resolve", DATE);
      case 1 -> new RequestSuspended("awaiting-material", DATE, "street", null, null);
      case 2 -> new RequestRegistered(Ids.next(), "awaiting-owner", DATE, "street");
      case 3 -> new RequestReopened("community", Others.COMMUNITY, 2, List.of());
      case 4 ->
          new ContactsChanged(
              dice.nextBoolean() ? List.of("own", "second") : List.of("own"), "resident");
      default ->
          new RequestResolved(
              "community", Others.COMMUNITY, 1, "li", null, WORDS, "done", false, List.of(), null);
    };
  }

  private static Heard heard(UUID request, int cycle, RequestEvent event) {
    return new Heard(
        UUID.randomUUID(), request, "dispatch", 1, cycle, DATE, event, new Unsaid(request));
  }
}
