package org.whistle.gateway.house;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;

/** Whether a call may be made a second time when nobody knows what became of the first. */
final class Again {
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Questions that are too long, or too personal, for an address. */
  private static final List<String> QUESTIONS = List.of("/look", "/preview", "/replay", "/why");

  /** They know no key: a second call sends a second text, or is a second try. */
  private static final Set<String> KEYLESS = Set.of(Routes.SEND_CODE, Routes.USE_CODE);

  /** A text from outside has an id of its own, and is heard once for it. */
  private static final String TEXT = "/api/messages/inbound";

  private Again() {}

  static boolean isSafe(ServerRequest request) {
    String path = request.path();
    return READS.contains(request.method())
        || QUESTIONS.stream().anyMatch(path::endsWith)
        || path.equals(TEXT)
        || !KEYLESS.contains(path) && request.headers().firstHeader("Idempotency-Key") != null;
  }
}
