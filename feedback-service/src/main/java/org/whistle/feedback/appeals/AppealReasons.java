package org.whistle.feedback.appeals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The managed list of reasons for an exclusion. */
@Component
public class AppealReasons {
  private final List<Reason> all;

  AppealReasons(AppealSettings settings) {
    try (var in = settings.reasons().getInputStream()) {
      all = List.of(JsonMapper.shared().readValue(in, Reason[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * One of them.
   *
   * @param of {@code case} or {@code answer}: what may be excluded for it
   */
  public record Reason(String code, String of, String zh, String en) {

    public String name(boolean english) {
      return english ? en : zh;
    }
  }

  public List<Reason> all() {
    return all;
  }

  public Optional<Reason> find(String code) {
    return all.stream().filter(it -> it.code().equals(code)).findFirst();
  }
}
