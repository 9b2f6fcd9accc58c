package org.whistle.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a call is not answered; becomes an RFC 9457 problem document. Title and detail come from
 * {@code <slug>.title} and {@code <slug>.detail} of the bundles {@code problems} and {@code
 * service-problems}, in the caller's language.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String slug;
  private final transient Object[] args;
  private final transient Map<String, Object> extras = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A refusal.
   *
   * @param slug the problem's name, for example {@code already-taken}
   * @param args what the texts name, as {@code {0}}, {@code {1}} …
   */
  public Refusal(HttpStatus status, String slug, Object... args) {
    super(slug, null, false, false);
    this.status = status;
    this.slug = slug;
    this.args = args;
  }

  /** 404: there is nothing here, or nothing that the caller may see. */
  public static Refusal notFound() {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found");
  }

  /** 403: the caller's roles or scope don't reach this far. */
  public static Refusal forbidden() {
    return new Refusal(HttpStatus.FORBIDDEN, "forbidden");
  }

  /** 409: the state of things refuses the move. */
  public static Refusal conflict(String slug, Object... args) {
    return new Refusal(HttpStatus.CONFLICT, slug, args);
  }

  /** 400: the body can be read, but says something that can't be. */
  public static Refusal invalid(String field, String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, "invalid-body")
        .with("errors", List.of(Map.of("field", field, "message", message)));
  }

  /** Adds a member to the document, for example who holds the request. */
  public Refusal with(String name, Object value) {
    extras.put(name, value);
    return this;
  }

  /** Adds a {@code Retry-After} header. */
  public Refusal retryAfter(Duration wait) {
    return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
  }

  /** Adds any other header. */
  public Refusal header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String slug() {
    return slug;
  }

  Object[] args() {
    return args;
  }

  Map<String, Object> extras() {
    return extras;
  }

  Map<String, String> headers() {
    return headers;
  }
}
