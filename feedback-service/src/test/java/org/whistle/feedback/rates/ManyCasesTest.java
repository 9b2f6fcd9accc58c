package org.whistle.feedback.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.access.Scope;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.store.RateStores;
import org.whistle.testing.Identities;
import org.whistle.testing.RealParts;

/** A scorecard over a million cases of one month, in a district of 1 200 grids, opens at once. */
@Tag("long")
@RealParts
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "whistle.rates.freeze=1d")
class ManyCasesTest {
  private static final int SEEDS = 2_000;
  private static final int CASES = Integer.getInteger("whistle.rates.cases", 1_000_000);
  private static final int CALLS = 100;
  private static final long MOST = 300;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RateRig rig;
  private final int port;

  ManyCasesTest(@Autowired HikariDataSource pool, @LocalServerPort int port) {
    this.rig =
        new RateRig(RateStores.on(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()));
    this.port = port;
  }

  @Test
  void it_opens_within_300_milliseconds_for_everybody() {
    rig.play(new Lives(21).some(SEEDS), new Random(2));
    multiply();
    var command = staff(Role.COMMAND, "990101");
    var street = staff(Role.STREET, "990101003");
    var community = staff(Role.COMMUNITY, "990101003002");
    var unit = new Caller("u", "u", Set.of(Role.DEPARTMENT), "990101", "D01", null);
    sameEitherWay(command);
    var softly = new SoftAssertions();
    softly
        .assertThat(p95("command by street", command, Dimension.STREET))
        .isLessThanOrEqualTo(MOST);
    softly.assertThat(p95("command by grid", command, Dimension.GRID)).isLessThanOrEqualTo(MOST);
    softly
        .assertThat(p95("command by category", command, Dimension.CATEGORY))
        .isLessThanOrEqualTo(MOST);
    softly.assertThat(p95("command by unit", command, Dimension.UNIT)).isLessThanOrEqualTo(MOST);
    softly
        .assertThat(p95("street by community", street, Dimension.COMMUNITY))
        .isLessThanOrEqualTo(MOST);
    softly
        .assertThat(p95("community by grid", community, Dimension.GRID))
        .isLessThanOrEqualTo(MOST);
    p95("a community by category, from its rows", community, Dimension.CATEGORY);
    sameEitherWay(unit);
    softly.assertThat(opened("a list of the command centre's", command)).isLessThanOrEqualTo(MOST);
    softly.assertThat(opened("a list of a street's", street)).isLessThanOrEqualTo(MOST);
    softly.assertThat(opened("a list of a department's", unit)).isLessThanOrEqualTo(MOST);
    for (var by : List.of(Dimension.CATEGORY, Dimension.UNIT, Dimension.GRID)) {
      softly.assertThat(p95("a department by " + by.wire(), unit, by)).isLessThanOrEqualTo(MOST);
    }
    for (var who : List.of(command, unit)) {
      for (var by : List.of(Dimension.STREET, Dimension.GRID, Dimension.CATEGORY, Dimension.UNIT)) {
        softly.assertThat(overHttp(who, by)).isLessThanOrEqualTo(MOST);
      }
    }
    softly.assertAll();
  }

  /** The first page of what is behind the satisfaction of all that somebody sees, and its count. */
  private long opened(String who, Caller caller) {
    var question = RateRig.question(Dimension.CATEGORY, caller);
    var behind = new Behind(null, Set.of(Measure.ANSWERS));
    return p95(
        who,
        () -> {
          rig.scorecards.count(question, behind);
          rig.scorecards.rows(question, behind, new Slice(null, "", 50));
        });
  }

  /** As the page reads it, but for the gateway's part: to the last byte. */
  private long overHttp(Caller caller, Dimension by) {
    var path = "/api/scorecards?month=2026-03&by=" + by.wire();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + Identities.token("feedback", caller))
            .build();
    var bytes = new AtomicInteger();
    return p95(
        "%s by %s over HTTP".formatted(caller.roles(), by.wire()),
        () -> {
          try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            if (bytes.getAndSet(answer.body().length) == 0) {
              System.out.printf("%d kB%n", answer.body().length / 1000);
            }
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Caller staff(Role role, String place) {
    return new Caller("x", "x", Set.of(role), place, null, null);
  }

  /** Cells made from rows by a second way give what the rows give. */
  private void sameEitherWay(Caller caller) {
    var question = RateRig.question(Dimension.CATEGORY, caller);
    long cells =
        rig.scorecards.figures(question).values().stream()
            .mapToLong(it -> it.of(Measure.CASES))
            .sum();
    var seen = caller.scope().over(new Scope.Columns("place", "units", "restricted", "about"));
    assertThat(cells)
        .isEqualTo(
            rig.stores
                .jdbc()
                .sql("select count(*) from rate_rows where measures & 1 = 1 and " + seen.sql())
                .params(seen.parameters())
                .query(Long.class)
                .single())
        .isGreaterThan(CASES / 100L);
  }

  private long p95(String who, Caller caller, Dimension by) {
    return p95(who, () -> rig.scorecards.figures(RateRig.question(by, caller)));
  }

  private static long p95(String who, Runnable reading) {
    var times =
        LongStream.range(0, CALLS)
            .map(
                _ -> {
                  long began = System.nanoTime();
                  reading.run();
                  return (System.nanoTime() - began) / 1_000_000;
                })
            .toArray();
    Arrays.sort(times);
    System.out.printf("%s: p50 %d ms, p95 %d ms%n", who, times[CALLS / 2], times[CALLS * 95 / 100]);
    return times[CALLS * 95 / 100];
  }

  /**
   * The seeds again and again, all over a district: 10 streets, 15 communities each, 8 grids each.
   */
  private void multiply() {
    var jdbc = rig.stores.jdbc();
    jdbc.sql("truncate rate_cells, rate_changes").update();
    jdbc.sql("create table seeds as select * from rate_rows").update();
    jdbc.sql("truncate rate_rows").update();
    jdbc.sql(
            """
            with copies as (
              select s.*, c, md5(request_id::text || c)::uuid id,
                abs(hashtext(request_id::text || c)) % 1200 g
              from seeds s cross join generate_series(1, :times) c)
            insert into rate_rows
            select id, part, month, number, kind,
              '990101' || lpad((1 + g / 120)::text, 3, '0') || lpad((1 + g / 8 % 15)::text, 3, '0')
                || lpad((1 + g % 8)::text, 3, '0'),
              lpad((1 + (g * 7 + c) % 39)::text, 4, '0'), channel, unit, units, restricted, about,
              handler || g, desk, measures
            from copies where month = :month
            """)
        .param("times", CASES / SEEDS * 104 / 100)
        .param("month", RateRig.MONTH)
        .update();
    var self = "case when channel in ('patrol', 'proactive') then 'self' else '' end";
    cells("street", self, "left(place, 9)");
    cells("community", self, "left(place, 12)");
    cells("grid", self, "place");
    for (var facet : new String[] {"category", "channel", "unit"}) {
      cells(facet, facet, "left(place, 9)");
    }
    jdbc.sql("vacuum analyze rate_rows").update();
    jdbc.sql("vacuum analyze rate_cells").update();
    System.out.printf(
        "%s rows, %s cells%n",
        jdbc.sql("select count(*) from rate_rows").query(Long.class).single(),
        jdbc.sql("select count(*) from rate_cells").query(Long.class).single());
  }

  private void cells(String facet, String value, String place) {
    var each =
        Stream.of(Measure.values())
            .map(it -> "count(*) filter (where measures >> %d & 1 = 1)".formatted(it.ordinal()))
            .collect(Collectors.joining(", "));
    rig.stores
        .jdbc()
        .sql(
            """
            insert into rate_cells
              (month, viewer, facet, value, place, restricted, about, later, counted, excluded)
            select month, v, '%s', %s, %s, restricted, about, false, array[%s], '{}'
            from rate_rows cross join unnest(array_append(units, '')) v
            where not ('%1$s' = 'unit' and unit = '')
            group by 1, 2, 3, 4, 5, 6, 7
            """
                .formatted(facet, value, place, each))
        .update();
  }
}
