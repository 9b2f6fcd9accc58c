package org.whistle.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much waits in the tables, read every few seconds and not when somebody asks. */
final class TableGauges implements Runnable {
  private static final int EVERY = 5;

  private final JdbcTemplate jdbc;
  private int calls;
  private volatile Map<String, Object> figures = Map.of();

  TableGauges(JdbcTemplate jdbc, MeterRegistry registry) {
    this.jdbc = jdbc;
    gauge(registry, "whistle.outbox.rows", "outbox");
    gauge(registry, "whistle.outbox.oldest.seconds", "outbox_age");
    gauge(registry, "whistle.outbox.flood.oldest.seconds", "flood_age");
    gauge(registry, "whistle.inbox.held.rows", "held");
    gauge(registry, "whistle.inbox.held.oldest.seconds", "held_age");
    gauge(registry, "whistle.inbox.parked.rows", "parked");
    gauge(registry, "whistle.inbox.unknown.rows", "unknown");
  }

  private void gauge(MeterRegistry registry, String name, String column) {
    ToDoubleFunction<TableGauges> figure = gauges -> gauges.figure(column);
    Gauge.builder(name, this, figure).strongReference(true).register(registry);
  }

  private double figure(String column) {
    return figures.get(column) instanceof Number number ? number.doubleValue() : 0;
  }

  @Override
  public void run() {
    if (calls++ % EVERY == 0) {
      figures =
          jdbc.queryForMap(
              """
              select o.*, k.* from
                (select count(*) outbox,
                  coalesce(extract(epoch from clock_timestamp()
                    - min(said_at) filter (where turn = 0)), 0) outbox_age,
                  coalesce(extract(epoch from clock_timestamp()
                    - min(said_at) filter (where turn > 0)), 0) flood_age
                 from outbox) o,
                (select count(*) filter (where reason = 'held') held,
                  count(*) filter (where reason = 'parked') parked,
                  count(*) filter (where reason = 'unknown') unknown,
                  coalesce(extract(epoch from clock_timestamp()
                    - min(since) filter (where reason = 'held')), 0) held_age
                 from kept) k
              """);
    }
  }
}
