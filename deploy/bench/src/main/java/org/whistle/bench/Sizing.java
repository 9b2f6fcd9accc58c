package org.whistle.bench;

import java.util.Locale;

/**
 * What so many requests a day need, from what one costs: plain arithmetic, printed with its steps.
 *
 * @param perDay requests that are pointed
 * @param openDays how long a request stays open, on average
 */
record Sizing(String name, long perDay, double openDays) {
  /** Of a day's requests in its busiest hour. */
  static final double BUSIEST_HOUR = 0.10;

  /** Of that hour's mean, for some minutes. */
  static final double BURST = 3;

  /** Of a core: what is planned to be used at most in the burst. */
  static final double BUSY = 0.6;

  /**
   * What one request costs.
   *
   * @param coreSeconds of all processes together, from pointing to rating
   * @param databaseSeconds of PostgreSQL alone, which is part of it
   * @param events that all services say about it
   * @param tableBytes that stay in the five databases
   * @param logBytes of PostgreSQL's write-ahead log
   * @param topicBytes of the topic, one copy
   */
  record Cost(
      double coreSeconds,
      double databaseSeconds,
      double events,
      double tableBytes,
      double logBytes,
      double topicBytes) {}

  /** Requests a second in the busiest hour. */
  double busiest() {
    return perDay * BUSIEST_HOUR / 3600;
  }

  /** And for some minutes of it. */
  double burst() {
    return busiest() * BURST;
  }

  double cores(Cost cost) {
    return burst() * cost.coreSeconds() / BUSY;
  }

  double databaseCores(Cost cost) {
    return burst() * cost.databaseSeconds() / BUSY;
  }

  double eventsAtOnce(Cost cost) {
    return burst() * cost.events();
  }

  double gigabytesAYear(double bytesEach) {
    return perDay * 365 * bytesEach / 1e9;
  }

  double open() {
    return perDay * openDays;
  }

  String of(Cost cost) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f | %.2f | %.1f | %.1f | %,.0f | %,.0f | %,.0f | %,.1f | %,.0f |",
        name,
        perDay,
        busiest(),
        burst(),
        cores(cost),
        databaseCores(cost),
        eventsAtOnce(cost),
        gigabytesAYear(cost.tableBytes()),
        gigabytesAYear(cost.topicBytes()),
        gigabytesAYear(cost.logBytes()) / 365,
        open());
  }

  static String header() {
    return """
        | | a day | busiest hour, a second | burst, a second | cores | of them PostgreSQL | events a second | \
        tables, GB a year | topic, GB a year and copy | database's log, GB a day | open at a time |
        |---|---|---|---|---|---|---|---|---|---|---|""";
  }
}
