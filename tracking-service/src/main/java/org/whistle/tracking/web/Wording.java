package org.whistle.tracking.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whistle.calendar.WorkingTime;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Responsibilities;
import org.whistle.tracking.model.CaseFile;
import org.whistle.tracking.store.CaseSearch.Line;
import tools.jackson.databind.JsonNode;

/** Says in plain words, Chinese or English, what happened and what was promised. */
@Component
class Wording {
  private static final ResourceBundle.Control CHINESE_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Set<String> FOR_STAFF =
      Set.of(
          "amendment.asked",
          "bad-rating.confirmed",
          "bad-rating.explained",
          "bad-rating.revisited",
          "bad-rating.sent-back",
          "exclusion.asked",
          "exclusion.decided",
          "exclusion.supported",
          "attachment.added",
          "ask.refused",
          "clocks.opened",
          "contacts.changed",
          "clock.warned",
          "clock.moved",
          "decision.passed",
          "digest.made",
          "request.urged",
          "request.assigned",
          "complaint.marked",
          "supervision.ordered",
          "supervision.added",
          "visit.recorded",
          "visit.rechecked",
          "wish.said",
          "whistle.return-asked",
          "whistle.forced",
          "whistle.released",
          "whistle.cut-short",
          "task.assigned",
          "task.signed",
          "task.done",
          "task.returned",
          "task.dropped",
          "event.mended",
          "event.discarded");

  // What units and offices ask each other for; what comes of it is told.
  private static final Set<String> AMONG_OFFICES = Set.of("return", "whistle");

  private static final List<String> DATES =
      List.of("plannedBy", "dueAt", "until", "reviewAt", "nextReviewAt");

  private final ZoneId zone;
  private final Responsibilities responsibilities;
  private final Catalogue catalogue = Catalogue.standard();

  Wording(WorkingTime working, Responsibilities responsibilities) {
    this.zone = working.zone();
    this.responsibilities = responsibilities;
  }

  /** Whether a resident reads this line too. */
  boolean isForResidents(Line line) {
    String kind = line.data().path("kind").asString("");
    return !FOR_STAFF.contains(line.type()) && !AMONG_OFFICES.contains(kind);
  }

  /** One line of the timeline. */
  String line(Line line, Locale locale) {
    JsonNode data = line.data();
    return text(
        key(line, locale),
        locale,
        code("tier", data.path("tier").asString(""), locale),
        code("outcome", data.path("outcome").asString(data.path("solved").asString("")), locale),
        date(dateOf(data), locale),
        code("clock", data.path("clock").asString(""), locale),
        units(data, locale),
        line.cycle(),
        code("service", line.producer(), locale),
        code("name", data.path("type").asString(""), locale),
        data.path("proposedBy").asString(""),
        data.path("approvedBy").asString(""),
        code("corrected", data.path("corrected").asString(""), locale),
        code("decision", data.path("kind").asString(""), locale),
        code("reason", data.path("reason").asString(""), locale),
        code("approved", data.path("approved").asString(""), locale),
        code("why", data.path("why").asString(""), locale),
        sort(data, "fromCategory", "fromUrgency", locale),
        sort(data, "category", "urgency", locale),
        code("lowered", data.path("lowered").asString(""), locale),
        way(data, locale),
        facts(data, locale),
        code("unproven", data.path("unproven").asString(""), locale),
        data.path("number").asString(""));
  }

  /** A kind may have a sentence of its own. */
  private static String key(Line line, Locale locale) {
    String key = "event." + line.type();
    String own = key + "." + line.data().path("kind").asString("");
    return words(locale).containsKey(own) ? own : key;
  }

  /** How a unit is known to be on it; nothing where it said so at its own desk. */
  private String way(JsonNode data, Locale locale) {
    String way = data.path("presence").path("way").asString("");
    return way.equals("site") || way.equals("phone") ? code("way", way, locale) : "";
  }

  private String facts(JsonNode data, Locale locale) {
    String comma = text("comma", locale);
    return data.path("facts")
        .valueStream()
        .map(
            fact ->
                catalogue
                    .thing(fact.path("thing").asString(""))
                    .map(thing -> comma + thing.count(fact.path("number").asLong(0), locale))
                    .orElse(""))
        .collect(Collectors.joining());
  }

  /** The same for whoever asked: what came of it is told in a sentence, not by a code's name. */
  String told(Line line, Locale locale) {
    String key = "told." + line.type() + "." + line.data().path("outcome").asString("");
    return words(locale).containsKey(key) ? text(key, locale) : line(line, locale);
  }

  private String sort(JsonNode data, String category, String urgency, Locale locale) {
    return categoryName(data.path(category).asString(""), locale)
        + " · "
        + code("urgency", data.path(urgency).asString(""), locale);
  }

  private static String dateOf(JsonNode data) {
    return DATES.stream()
        .map(name -> data.path(name).asString(""))
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Who has it, without naming a person. */
  String holder(CaseFile file, Locale locale) {
    String unit = file.handling().hand().holderUnit();
    return unit == null ? code("tier", file.handling().seat().tier(), locale) : unit(unit, locale);
  }

  String unit(String code, Locale locale) {
    return responsibilities.unit(code).map(found -> found.name(locale)).orElse(code);
  }

  String summary(CaseFile file, Locale locale) {
    return catalogue.summary(file.pointed().category(), file.pointed().placeName(), locale);
  }

  String categoryName(String category, Locale locale) {
    return catalogue.find(category).map(found -> found.name(locale)).orElse(category);
  }

  private String units(JsonNode data, Locale locale) {
    JsonNode called = data.has("whistle") ? data.path("whistle") : data;
    JsonNode units = called.path("units").isArray() ? called.path("units") : called.path("unit");
    return (units.isArray()
            ? StreamSupport.stream(units.spliterator(), false).map(JsonNode::asString)
            : java.util.stream.Stream.of(units.asString("")))
        .map(code -> unit(code, locale))
        .collect(Collectors.joining(text("comma", locale)));
  }

  /** A code in words; itself where there are none. */
  String code(String kind, String code, Locale locale) {
    ResourceBundle words = words(locale);
    String key = kind + "." + code;
    return words.containsKey(key) ? words.getString(key) : code;
  }

  private String date(String instant, Locale locale) {
    return instant.isEmpty() ? "" : date(Instant.parse(instant), locale);
  }

  String date(Instant instant, Locale locale) {
    return DateTimeFormatter.ofPattern(words(locale).getString("date"), locale)
        .format(instant.atZone(zone));
  }

  /** A sentence in words. */
  String text(String key, Locale locale, Object... args) {
    ResourceBundle words = words(locale);
    return words.containsKey(key)
        ? new MessageFormat(words.getString(key), locale).format(args)
        : key;
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("org.whistle.tracking.web.words", locale, CHINESE_ELSE);
  }
}
