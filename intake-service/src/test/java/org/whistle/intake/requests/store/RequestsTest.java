package org.whistle.intake.requests.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.whistle.catalogue.Catalogue;
import org.whistle.intake.places.Located;
import org.whistle.intake.places.Where;
import org.whistle.intake.requests.Judged;
import org.whistle.intake.requests.PointRequest;
import org.whistle.intake.requests.Reporter;
import org.whistle.intake.requests.Requests;
import org.whistle.intake.requests.Requests.Change;
import org.whistle.intake.requests.Requests.Filed;
import org.whistle.intake.requests.Requests.Sort;
import org.whistle.intake.requests.Wish;
import org.whistle.intake.requests.model.Classification;
import org.whistle.journal.Ids;
import org.whistle.testing.RealParts;

@RealParts
@SpringBootTest(properties = "whistle.query-code.tries=3")
class RequestsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  @Autowired Requests requests;
  @Autowired PointRequest pointRequest;
  @Autowired TransactionOperations transactions;
  @Autowired JdbcClient sql;

  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {
    @Bean
    static RoundTrips roundTrips() {
      return new RoundTrips();
    }
  }

  @Test
  void a_number_bears_the_districts_date_not_the_servers() {
    assertThat(add(Ids.next(), Instant.parse("2026-11-01T15:59:59Z")).number())
        .startsWith("SQ-990101-20261101-");
    assertThat(add(Ids.next(), Instant.parse("2026-11-01T16:00:00Z")).number())
        .isEqualTo("SQ-990101-20261102-00001");
  }

  @Test
  void the_first_of_a_day_may_be_many_at_once() throws Exception {
    var at = Instant.parse("2026-12-24T04:00:00Z");
    try (var writers = Executors.newFixedThreadPool(8)) {
      var added =
          IntStream.range(0, 40)
              .mapToObj(_ -> writers.submit(() -> transactions.execute(_ -> add(Ids.next(), at))))
              .toList();
      var numbers = new TreeSet<String>();
      for (var filed : added) {
        numbers.add(filed.get().number());
      }
      assertThat(numbers).hasSize(40).last().isEqualTo("SQ-990101-20261224-00040");
    }
  }

  @Test
  void five_digits_grow_to_six() {
    var at = Instant.parse("2026-12-25T04:00:00Z");
    add(Ids.next(), at);
    sql.sql("select setval('request_number_990101_20261225', 99999)").query(Long.class).single();

    assertThat(add(Ids.next(), at).number()).isEqualTo("SQ-990101-20261225-100000");
  }

  @Test
  void no_code_lies_in_the_table() {
    var id = Ids.next();
    add(id, NOW);

    assertThat(
            sql.sql("select length(code_mac) from requests where id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(32);
  }

  @Test
  void a_code_opens_its_own_request_only() {
    var first = Ids.next();
    var one = add(first, NOW, "ABCDEF");
    var other = add(Ids.next(), NOW, "GHJKMN");

    assertThat(requests.exchange(one.number(), " abcdef ")).contains(first);
    assertThat(requests.exchange(other.number(), "ABCDEF")).isEmpty();
    assertThat(requests.exchange("SQ-990101-20261120-99999", "ABCDEF")).isEmpty();
  }

  @Test
  void wrong_codes_are_forgiven_when_the_time_is_up() {
    var id = Ids.next();
    var filed = add(id, NOW, "ABCDEF");
    for (var i = 0; i < 3; i++) {
      requests.exchange(filed.number(), "222222");
    }
    assertThat(requests.exchange(filed.number(), "ABCDEF")).isEmpty();

    sql.sql("update wrong_codes set since = since - interval '16 minutes'").update();
    assertThat(requests.exchange(filed.number(), "ABCDEF")).contains(id);
    requests.exchange(filed.number(), "222222");
    assertThat(
            sql.sql("select tries from wrong_codes where request_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void what_became_of_requests_is_noted_in_one_statement() {
    var first = Ids.next();
    var second = Ids.next();
    add(first, NOW);
    add(second, NOW);
    requests.follow(
        List.of(
            new Change(first, 1, null, List.of("D06", "U01")),
            new Change(second, 2, "archived", List.of())));
    requests.follow(List.of(new Change(first, 1, null, List.of("D06"))));

    assertThat(requests.find(first).orElseThrow().units()).containsExactly("D06", "U01");
    assertThat(requests.find(second).orElseThrow().ended()).isEqualTo("archived");
    assertThat(requests.find(second).orElseThrow().cycle()).isEqualTo(2);
    assertThat(requests.find(UUID.randomUUID())).isEmpty();

    var secret = new Sort("0404", "urgent", true);
    requests.follow(List.of(new Change(first, 1, null, List.of(), secret, null, null, null)));
    requests.follow(List.of(new Change(first, 1, null, List.of())));
    assertThat(requests.find(first).orElseThrow().restricted()).isTrue();
    assertThat(requests.find(second).orElseThrow().restricted()).isFalse();

    var about = List.of("staff:zhang", "unit:D06");
    requests.follow(List.of(new Change(first, 1, null, List.of(), null, null, about, null)));
    requests.follow(List.of(new Change(first, 1, null, List.of())));
    assertThat(requests.find(first).orElseThrow().about()).isEqualTo(about);
  }

  @Test
  void only_living_ones_of_the_same_place_and_matter_are_similar() {
    var at = Instant.parse("2026-10-01T04:00:00Z");
    var gone = Ids.next();
    add(gone, at);
    requests.follow(List.of(new Change(gone, 1, "archived", List.of())));
    assertThat(add(Ids.next(), at).similar()).isZero();
    assertThat(add(Ids.next(), at).similar()).isOne();
    assertThat(add(Ids.next(), at.plusSeconds(31L * 24 * 3600)).similar()).isZero();
  }

  @Test
  void a_point_takes_few_round_trips() {
    pointRequest.point(wish(), null, Locale.CHINESE);
    RoundTrips.COUNT.get().set(0);
    pointRequest.point(wish(), null, Locale.CHINESE);

    var trips = RoundTrips.COUNT.get().get();
    System.out.printf("A point costs %d round trips, commit included%n", trips);
    assertThat(trips).isLessThanOrEqualTo(4);
  }

  private Filed add(UUID id, Instant at) {
    return add(id, at, "ABCDEF");
  }

  private Filed add(UUID id, Instant at, String code) {
    return requests.add(
        id,
        new Judged(
            wish(),
            new Located("990101001001001", "东风社区第一网格"),
            new Classification("help", "0801", "N3", List.of()),
            Catalogue.standard().category("0801")),
        code,
        at);
  }

  private static Wish wish() {
    return new Wish(
        "灯坏了", null, null, null, "app", "resident", Where.UNKNOWN, Reporter.UNKNOWN, List.of());
  }
}
