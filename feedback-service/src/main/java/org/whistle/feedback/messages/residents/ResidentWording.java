package org.whistle.feedback.messages.residents;

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
import org.whistle.catalogue.Catalogue;

/** What a text to a resident says: plain words, number and code, and no link to tap. */
final class ResidentWording {
  private static final ResidentWording CHINESE = new ResidentWording("texts", Locale.CHINESE);
  private static final ResidentWording ENGLISH = new ResidentWording("texts_en", Locale.ENGLISH);

  private final Properties texts = new Properties();
  private final Locale locale;

  private ResidentWording(String resource, Locale locale) {
    this.locale = locale;
    var file = resource + ".properties";
    var in = Objects.requireNonNull(ResidentWording.class.getResourceAsStream(file), file);
    try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * In a language.
   *
   * @param language {@code zh|en}
   */
  static ResidentWording in(String language) {
    return language.equals("en") ? ENGLISH : CHINESE;
  }

  /**
   * The text.
   *
   * @param facts of the message, and {@code code}, {@code phone}, {@code sign}
   */
  String text(Map<String, Object> facts, ZoneId zone) {
    var text = texts.getProperty(of(facts, "words"), "");
    text = text.replace("{summary}", summary(facts)).replace("{until}", date(facts, zone));
    for (var name : new String[] {"number", "code", "phone", "sign"}) {
      text = text.replace("{" + name + "}", of(facts, name));
    }
    return text;
  }

  private String summary(Map<String, Object> facts) {
    return facts.containsKey("category")
        ? Catalogue.standard().summary(of(facts, "category"), of(facts, "placeName"), locale)
        : texts.getProperty("summary", "");
  }

  private String date(Map<String, Object> facts, ZoneId zone) {
    var date = of(facts, "until");
    var form = DateTimeFormatter.ofPattern(texts.getProperty("date", ""), locale);
    return date.isEmpty() ? "" : form.format(Instant.parse(date).atZone(zone));
  }

  private static String of(Map<String, Object> facts, String name) {
    return facts.getOrDefault(name, "").toString();
  }
}
