package org.whistle.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistle.calendar.NoticeLine.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shape of {@code NateScarlet/holiday-cn}, and regimes beside its days. */
final class NoticeInJson {
  private NoticeInJson() {}

  static CalendarYear read(String json) {
    JsonNode notice = tree(json);
    int year = notice.path("year").asInt(0);
    if (year == 0) {
      throw bad("year", "missing", "");
    }
    List<String> papers = new ArrayList<>();
    notice.path("papers").forEach(paper -> papers.add(paper.asString("")));
    CalendarYear head =
        new CalendarYear(
            year,
            notice.path("version").asString(year + ".1"),
            List.copyOf(papers),
            text(notice, "week"),
            List.of(),
            List.of());
    if (!head.version().matches(year + "\\.[1-9]\\d*")) {
      throw bad("version", "not-a-version", head.version());
    }
    return Notice.read(head, lines(notice));
  }

  private static List<NoticeLine> lines(JsonNode notice) {
    List<NoticeLine> lines = new ArrayList<>();
    for (JsonNode day : notice.path("days")) {
      String at = "days[%d]".formatted(lines.size());
      Map<String, Written> fields = fields(at, day, "date", "until", "name", "hours");
      if (day.path("isOffDay").isBoolean()) {
        String kind = day.path("isOffDay").asBoolean() ? "off" : "work";
        fields.put("kind", new Written(at + ".isOffDay", kind));
      }
      lines.add(new NoticeLine(at, fields));
    }
    int regimes = 0;
    for (JsonNode regime : notice.path("regimes")) {
      String at = "regimes[%d]".formatted(regimes++);
      Map<String, Written> fields = fields(at, regime, "from", "until", "name", "week");
      rename(fields, "from", "date");
      rename(fields, "week", "hours");
      fields.put("kind", new Written(at, "regime"));
      lines.add(new NoticeLine(at, fields));
    }
    return lines;
  }

  private static Map<String, Written> fields(String at, JsonNode node, String... names) {
    Map<String, Written> fields = new LinkedHashMap<>();
    for (String name : names) {
      String text = text(node, name);
      if (text != null) {
        fields.put(name, new Written(at + "." + name, text));
      }
    }
    return fields;
  }

  private static void rename(Map<String, Written> fields, String from, String to) {
    Written written = fields.remove(from);
    if (written != null) {
      fields.put(to, written);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  private static JsonNode tree(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException wrong) {
      throw bad("line " + wrong.getLocation().getLineNr(), "not-json", wrong.getOriginalMessage());
    }
  }

  private static BadNotice bad(String at, String reason, String text) {
    return new BadNotice(List.of(new BadNotice.Place(at, reason, text)));
  }
}
