package org.whistle.feedback.messages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.whistle.catalogue.Catalogue;

/** What a message says in words, Chinese or English, made of its facts alone. */
public final class Wording {
  private static final Wording CHINESE = new Wording("told.properties", Locale.CHINESE);
  private static final Wording ENGLISH = new Wording("told_en.properties", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Properties texts = new Properties();
  private final Locale locale;

  private Wording(String resource, Locale locale) {
    this.locale = locale;
    var in = Objects.requireNonNull(Wording.class.getResourceAsStream(resource), resource);
    try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Wording chinese() {
    return CHINESE;
  }

  /** In the language that a caller asks for. */
  public static Wording in(String acceptLanguage) {
    return acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : CHINESE;
  }

  /** One line, for example {@code 吹哨：污水漫溢 · 东风社区3号楼，请 区城管局 报到}. */
  public String line(String move, Map<String, Object> facts) {
    return texts
        .getProperty(move, move)
        .replace("{summary}", summary(facts))
        .replace("{unit}", unit(text(facts, "unit")))
        .replace("{urgency}", word("urgency", text(facts, "urgency")))
        .replace("{clock}", word("clock", text(facts, "clock")))
        .replace("{dueAt}", time(text(facts, "dueAt")))
        .replace("{open}", text(facts, "open"))
        .replace("{overdue}", text(facts, "overdue"))
        .replace("{today}", text(facts, "today"))
        .replace("{supervised}", text(facts, "supervised"))
        .replace("  ", " ");
  }

  /** What the button in a card says. */
  public String card() {
    return texts.getProperty("card", "");
  }

  Set<String> moves() {
    return texts.stringPropertyNames();
  }

  private String summary(Map<String, Object> facts) {
    return Catalogue.standard().summary(text(facts, "category"), text(facts, "placeName"), locale);
  }

  private String unit(String code) {
    return Catalogue.standard().unit(code).map(it -> it.name(locale)).orElse(code);
  }

  private String word(String kind, String code) {
    return code.isEmpty() ? "" : texts.getProperty(kind + ":" + code, code);
  }

  private static String time(String instant) {
    return instant.isEmpty() ? "" : TIME.format(Instant.parse(instant).atZone(ZONE));
  }

  private static String text(Map<String, Object> facts, String name) {
    return facts.getOrDefault(name, "").toString();
  }
}
