package org.whistle.mending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistle.journal.KeptEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A kept event as it is answered. */
record KeptView(
    long id,
    String reason,
    @JsonUnwrapped KeptEvent.@Nullable About about,
    Instant since,
    boolean waitsLong,
    @Nullable String error,
    List<KeptEvent.Missing> waitsFor,
    List<Proposal> proposals,
    @Nullable String body) {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static KeptView of(KeptEvent event, List<Proposal> proposals) {
    return of(event, proposals.stream().map(Proposal::withoutBody).toList(), null);
  }

  static KeptView whole(KeptEvent event, List<Proposal> proposals, boolean withBody) {
    return of(event, proposals, withBody ? pretty(event.body()) : null);
  }

  private static KeptView of(KeptEvent event, List<Proposal> proposals, @Nullable String body) {
    return new KeptView(
        event.id(),
        event.reason(),
        event.about(),
        event.since(),
        event.waitsLong(),
        event.error(),
        event.waitsFor(),
        proposals,
        body);
  }

  private static String pretty(String body) {
    try {
      return PRETTY.writeValueAsString(PRETTY.readTree(body));
    } catch (JacksonException notJson) {
      return body;
    }
  }
}
