package org.whistle.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limits in force, as data.
 *
 * @param version goes with every clock and promise that was made by these rules
 * @param from the first day on which they hold; requests that were pointed before keep theirs
 * @param limits by key: {@code take.urgent}, {@code take.urgent.later} (every rung after the
 *     first), {@code first-contact.general}, {@code respond.N3}, {@code resolve.urgent}, {@code
 *     check-in.urgent.office} (of a unit without night duty) …
 */
public record ClockRules(String version, LocalDate from, Map<String, Limit> limits) {
  private record Written(String version, LocalDate from, Map<String, String> limits) {}

  public ClockRules {
    limits = Map.copyOf(limits);
  }

  /** The rules that come with the product. */
  public static ClockRules standard() {
    try (InputStream json = ClockRules.class.getResourceAsStream("clock-rules.json")) {
      return read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code {"version": …, "from": "2027-01-01", "limits": {"respond.N3": "3 working days"}}}.
   */
  public static ClockRules read(String json) {
    Written written = JsonMapper.shared().readValue(json, Written.class);
    return new ClockRules(
        written.version(),
        written.from(),
        written.limits().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Limit.parse(e.getValue()))));
  }

  /** The same as JSON, to be read again. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(new Written(version, from, texts()));
  }

  /** The limits as they are written, {@code 3 working days}, in the order of their keys. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    limits.forEach((key, limit) -> texts.put(key, limit.text()));
    return texts;
  }

  /** These rules with some limits replaced by continuous times; the version says so. */
  public ClockRules with(Map<String, Duration> settings) {
    if (settings.isEmpty()) {
      return this;
    }
    Map<String, Limit> all = new TreeMap<>(limits);
    settings.forEach(
        (key, time) -> {
          if (all.put(key, new Limit.Continuous(time)) == null) {
            throw new IllegalArgumentException("No clock rule has the key " + key);
          }
        });
    String set =
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    return new ClockRules(version + "+" + set, from, all);
  }

  /**
   * The limit with that key; empty when the rules set none, for example for contact in an
   * emergency.
   */
  public Optional<Limit> limit(String key) {
    return Optional.ofNullable(limits.get(key));
  }

  /** Whom to give how long to take: a later rung gets less time than the first. */
  public Optional<Limit> take(String urgency, boolean laterRung) {
    Optional<Limit> later = limit("take." + urgency + ".later");
    return laterRung && later.isPresent() ? later : limit("take." + urgency);
  }
}
