package org.whistle.gateway.house;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.whistle.web.Refusal;

/**
 * Calls a service, and says it in a problem document when there is no answer: 503 when it can't be
 * reached or breaks off, 504 when it takes too long. After many of those its circuit breaker spares
 * callers the wait for a moment. What it does answer passes, whatever it is.
 */
@Component
public final class Unanswered {

  /** When to try again. */
  public static final Duration RETRY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

  private final CircuitBreakerRegistry breakers;
  private final MeterRegistry meters;

  Unanswered(CircuitBreakerRegistry breakers, MeterRegistry meters) {
    this.breakers = breakers;
    this.meters = meters;
  }

  /**
   * Makes one call.
   *
   * @throws Refusal 503 {@code service-unavailable} or 504 {@code service-too-slow}, or what the
   *     call itself refuses
   */
  public <T> T guard(Service service, Callable<T> call) {
    CircuitBreaker breaker = breakers.circuitBreaker(service.wire());
    if (!breaker.tryAcquirePermission()) {
      throw told(service, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
    }
    long begun = System.nanoTime();
    try {
      T answer = call.call();
      breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      meters.timer("whistle.gateway.calls", "service", service.wire()).record(since(begun));
      return answer;
    } catch (Refusal refusal) {
      breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
      throw refusal;
    } catch (Exception failure) {
      IOException cause = transport(failure);
      if (cause == null) {
        breaker.releasePermission();
        throw new IllegalStateException("could not call " + service.wire(), failure);
      }
      breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, cause);
      LOG.warn("{} did not answer: {}", service.wire(), cause.toString());
      throw tooSlow(cause)
          ? told(service, HttpStatus.GATEWAY_TIMEOUT, "service-too-slow")
          : told(service, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
    }
  }

  private Refusal told(Service service, HttpStatus status, String slug) {
    meters.counter("whistle.gateway.unanswered", "service", service.wire(), "as", slug).increment();
    return new Refusal(status, slug, service.wire())
        .with("service", service.wire())
        .retryAfter(RETRY);
  }

  private static boolean tooSlow(IOException cause) {
    return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
  }

  private static @Nullable IOException transport(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException io) {
        return io;
      }
    }
    return null;
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
