package org.whistle.dispatch.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.catalogue.Versioned;
import org.whistle.dispatch.Announced;
import org.whistle.dispatch.Announcements;
import org.whistle.dispatch.DatedRules;

/** 变更记录: who announced which version when, and what was another thing in it than before. */
@Component
class History {
  private final Announcements announcements;

  History(Announcements announcements) {
    this.announcements = announcements;
  }

  /** The latest first. */
  record Lines(List<Line> items) {}

  /**
   * One version.
   *
   * @param by absent for what came with the product, as {@code at}
   * @param moved whether rules stand in another order than before
   */
  record Line(
      String version,
      Instant from,
      @Nullable String by,
      @Nullable Instant at,
      List<String> added,
      List<String> removed,
      List<String> changed,
      boolean moved) {}

  Lines ofRules(List<DatedRules> sets) {
    return lines(
        Announced.ROUTING,
        sets,
        dated -> dated.set().rules().stream().map(it -> new Part(it.id(), it)).toList());
  }

  Lines ofLists(List<ResponsibilityList> lists) {
    return lines(Announced.RESPONSIBILITIES, lists, History::parts);
  }

  /** What a list consists of, each with a name by which it is found again. */
  static List<Part> parts(ResponsibilityList list) {
    return Stream.of(
            list.units().stream().map(it -> new Part(it.code(), it)),
            list.items().stream().map(it -> new Part("#" + it.number(), it)),
            list.owners().stream().map(it -> new Part(it.category() + "@" + it.place(), it)))
        .flatMap(parts -> parts)
        .toList();
  }

  /** A part of a version. */
  record Part(String name, Object content) {}

  /** What is another thing in the later version. */
  static Line line(List<Part> before, List<Part> now, Versioned version, @Nullable Announced by) {
    var was = byName(before);
    var is = byName(now);
    return new Line(
        version.version(),
        version.from(),
        by == null ? null : by.by(),
        by == null ? null : by.at(),
        is.keySet().stream().filter(name -> !was.containsKey(name)).sorted().toList(),
        was.keySet().stream().filter(name -> !is.containsKey(name)).sorted().toList(),
        is.keySet().stream()
            .filter(name -> was.containsKey(name) && !was.get(name).equals(is.get(name)))
            .sorted()
            .toList(),
        !order(before, is).equals(order(now, was)));
  }

  private static List<String> order(List<Part> parts, Map<String, Object> inBoth) {
    return parts.stream().map(Part::name).filter(inBoth::containsKey).toList();
  }

  private static Map<String, Object> byName(List<Part> parts) {
    return parts.stream().collect(Collectors.toMap(Part::name, Part::content, (one, _) -> one));
  }

  private <T extends Versioned> Lines lines(
      String kind, List<T> versions, Function<T, List<Part>> parts) {
    var announced =
        announcements.all().stream()
            .filter(one -> one.kind().equals(kind))
            .collect(Collectors.toMap(Announced::version, Function.identity()));
    var lines = new ArrayList<Line>();
    List<Part> before = List.of();
    for (var version : versions) {
      var now = parts.apply(version);
      var first = lines.isEmpty() ? now : before;
      lines.add(line(first, now, version, announced.get(version.version())));
      before = now;
    }
    Collections.reverse(lines);
    return new Lines(lines);
  }
}
