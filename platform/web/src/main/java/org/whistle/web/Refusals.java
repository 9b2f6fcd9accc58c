package org.whistle.web;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Names what Spring, the validator and the database throw. */
final class Refusals {

  private static final Duration SOON = Duration.ofSeconds(2);

  private Refusals() {}

  static Refusal of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case MethodArgumentNotValidException e -> invalid(errors(e.getBindingResult()));
      case BindException e -> invalid(errors(e.getBindingResult()));
      case HandlerMethodValidationException e -> invalid(errors(e));
      case ConstraintViolationException e -> invalid(errors(e));
      case HttpMessageNotReadableException _ ->
          new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body");
      case TypeMismatchException e ->
          new Refusal(
              HttpStatus.BAD_REQUEST,
              "invalid-parameter",
              e.getPropertyName() == null ? "?" : e.getPropertyName());
      case AuthenticationException _ -> new Refusal(HttpStatus.UNAUTHORIZED, "not-logged-in");
      case AccessDeniedException _ -> Refusal.forbidden();
      case TransientDataAccessException _,
          DataAccessResourceFailureException _,
          CannotCreateTransactionException _ ->
          new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").retryAfter(SOON);
      case ErrorResponse e -> withHeaders(of(e.getStatusCode()), e.getHeaders());
      default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  static Refusal of(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    if (status == null || !status.isError()) {
      status = HttpStatus.INTERNAL_SERVER_ERROR;
    }
    String slug =
        switch (status) {
          case BAD_REQUEST -> "bad-request";
          case UNAUTHORIZED -> "not-logged-in";
          case FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "unknown-path";
          case METHOD_NOT_ALLOWED -> "method-not-allowed";
          case NOT_ACCEPTABLE -> "not-acceptable";
          case CONTENT_TOO_LARGE -> "body-too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
          case TOO_MANY_REQUESTS -> "too-many-calls";
          case SERVICE_UNAVAILABLE -> "temporarily-unavailable";
          case GATEWAY_TIMEOUT -> "service-too-slow";
          default -> status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    return new Refusal(status, slug);
  }

  private static Refusal withHeaders(Refusal refusal, HttpHeaders headers) {
    headers.forEach((name, values) -> refusal.header(name, String.join(", ", values)));
    return refusal;
  }

  private static Refusal invalid(Stream<Map<String, String>> errors) {
    return new Refusal(HttpStatus.BAD_REQUEST, "invalid-body").with("errors", errors.toList());
  }

  private static Stream<Map<String, String>> errors(BindingResult result) {
    return Stream.concat(
        result.getFieldErrors().stream().map(e -> error(e.getField(), e.getDefaultMessage())),
        result.getGlobalErrors().stream().map(e -> error("", e.getDefaultMessage())));
  }

  private static Stream<Map<String, String>> errors(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream()
        .flatMap(
            p ->
                p.getResolvableErrors().stream()
                    .map(
                        m ->
                            error(
                                m instanceof FieldError field
                                    ? field.getField()
                                    : String.valueOf(p.getMethodParameter().getParameterName()),
                                m.getDefaultMessage())));
  }

  private static Stream<Map<String, String>> errors(ConstraintViolationException e) {
    return List.copyOf(e.getConstraintViolations()).stream()
        .map(v -> error(v.getPropertyPath().toString(), v.getMessage()));
  }

  private static Map<String, String> error(String field, @Nullable String message) {
    return Map.of("field", field, "message", message == null ? "" : message);
  }
}
