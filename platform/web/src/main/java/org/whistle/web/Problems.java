package org.whistle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem documents (RFC 9457); needs no Spring context, so Tomcat can too. */
public final class Problems {

  private static final String TYPES = "https://whistle.example/problems/";
  private static final JsonMapper JSON = new JsonMapper();

  private Problems() {}

  /**
   * Answers with the document, whatever the caller accepts; does nothing once the answer has begun.
   * The instance is the path without its query, which may hold a code.
   */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale language = ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    byte[] body = JSON.writeValueAsBytes(document(refusal, request.getRequestURI(), language));
    response.resetBuffer();
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach(response::setHeader);
    if (refusal.status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static Map<String, Object> document(Refusal refusal, String instance, Locale language) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPES + refusal.slug());
    members.put("title", ProblemTexts.title(refusal, language));
    members.put("status", refusal.status().value());
    members.put("detail", ProblemTexts.detail(refusal, language));
    members.put("instance", instance);
    members.put("slug", refusal.slug());
    members.putAll(refusal.extras());
    return members;
  }
}
