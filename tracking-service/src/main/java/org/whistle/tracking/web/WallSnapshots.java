package org.whistle.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.calendar.WorkingTime;
import org.whistle.tracking.store.CaseSearch;
import org.whistle.tracking.store.DueClocks;
import org.whistle.tracking.store.WallCounts;
import org.whistle.tracking.store.WallCounts.Count;
import org.whistle.tracking.wall.WallFeed;
import org.whistle.tracking.web.CaseViews.CaseItem;

/** The wall at one moment: counters that are kept up by writers, and the newest files. */
@Component
class WallSnapshots {
  private static final int LATEST = 20;
  private static final int DAYS = 14;

  private final Sources sources;
  private final WallFeed feed;
  private final CaseViews views;
  private final Wording wording;

  WallSnapshots(Sources sources, WallFeed feed, CaseViews views, Wording wording) {
    this.sources = sources;
    this.feed = feed;
    this.views = views;
    this.wording = wording;
  }

  /** Where the numbers come from. */
  @Component
  record Sources(WallCounts counts, DueClocks due, CaseSearch search, WorkingTime working) {
    ZoneId zone() {
      return working.zone();
    }
  }

  record Snapshot(
      Instant at,
      String position,
      Map<String, Long> counts,
      Map<String, Long> today,
      Map<String, Map<String, Long>> days,
      Map<String, Long> byTier,
      Map<String, Long> byPlace,
      Map<String, Long> byUnit,
      List<Area> byStreet,
      List<Category> byCategory,
      List<CaseItem> latest) {}

  record Area(String place, long open, long total) {}

  record Category(String category, String name, long open, long total) {}

  Snapshot of(Caller caller) {
    // Before the numbers: a stream from here on repeats a little and leaves nothing out.
    String position = feed.position();
    Instant now = sources.due().now();
    LocalDate today = LocalDate.ofInstant(now, sources.zone());
    Map<String, Map<String, Long>> counts =
        sources.counts().read(today.minusDays(DAYS - 1), today).stream()
            .collect(
                Collectors.groupingBy(
                    Count::what,
                    TreeMap::new,
                    Collectors.toMap(Count::key, Count::n, Long::sum, TreeMap::new)));
    Map<String, Map<String, Long>> days = days(counts.getOrDefault("day", Map.of()));
    return new Snapshot(
        now,
        position,
        totals(counts.getOrDefault("order", Map.of())),
        days.getOrDefault(today.toString(), Map.of()),
        days,
        counts.getOrDefault("tier-open", Map.of()),
        some(counts.getOrDefault("place-open", Map.of())),
        some(counts.getOrDefault("unit-open", Map.of())),
        areas(counts),
        categories(counts),
        sources.search().find(caller, Map.of(), null, LATEST).stream().map(views::item).toList());
  }

  private Map<String, Long> totals(Map<String, Long> orders) {
    Map<String, Long> totals = new TreeMap<>(orders);
    for (String order : List.of("pointed", "taken", "resolved", "rated", "archived", "open")) {
      totals.putIfAbsent(order, 0L);
    }
    DueClocks.Late late = sources.due().late();
    totals.put("overdue", late.overdue());
    totals.put("undecided", late.undecided().values().stream().mapToLong(Long::longValue).sum());
    return totals;
  }

  /** By day, and of each day by order. */
  private static Map<String, Map<String, Long>> days(Map<String, Long> counted) {
    Map<String, Map<String, Long>> days = new TreeMap<>();
    counted.forEach(
        (key, n) -> {
          String[] parts = key.split(":");
          days.computeIfAbsent(parts[0], _ -> new TreeMap<>()).put(parts[1], n);
        });
    return days;
  }

  /** Without those where nothing is left. */
  private static Map<String, Long> some(Map<String, Long> counted) {
    Map<String, Long> some = new TreeMap<>(counted);
    some.values().removeIf(n -> n == 0);
    return some;
  }

  private static List<Area> areas(Map<String, Map<String, Long>> counts) {
    Map<String, Long> open = counts.getOrDefault("street-open", Map.of());
    Map<String, Long> total = counts.getOrDefault("street", Map.of());
    return new TreeSet<>(total.keySet())
        .stream()
            .map(place -> new Area(place, open.getOrDefault(place, 0L), total.get(place)))
            .toList();
  }

  private List<Category> categories(Map<String, Map<String, Long>> counts) {
    Map<String, Long> open = counts.getOrDefault("category-open", Map.of());
    Map<String, Long> total = counts.getOrDefault("category", Map.of());
    return new TreeSet<>(total.keySet())
        .stream()
            .map(
                code ->
                    new Category(
                        code,
                        wording.categoryName(code, Languages.current()),
                        open.getOrDefault(code, 0L),
                        total.get(code)))
            .toList();
  }
}
