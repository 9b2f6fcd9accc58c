package org.whistle.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The responsibility lists of a district, as they were announced. */
public final class Responsibilities {
  /** What their keys begin with, in the registry: {@code responsibilities/district/2026.2}. */
  public static final String KEY = "responsibilities/";

  private final Versions<ResponsibilityList> lists = new Versions<>(ResponsibilityList.standard());

  /** Hears of what was announced; what is no such list is nobody's business here. */
  public void hear(String key, String json) {
    if (key.startsWith(KEY)) {
      lists.hear(ResponsibilityList.read(json));
    }
  }

  public ResponsibilityList at(Instant moment) {
    return lists.at(moment);
  }

  public List<ResponsibilityList> all() {
    return lists.all();
  }

  public Optional<ResponsibilityList> find(String version) {
    return lists.find(version);
  }

  /** A unit as it was called last: old requests still name those that are there no more. */
  public Optional<Unit> unit(String code) {
    return lists.all().reversed().stream().flatMap(it -> it.unit(code).stream()).findFirst();
  }
}
