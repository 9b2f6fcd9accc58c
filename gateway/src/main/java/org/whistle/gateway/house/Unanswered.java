package org.whistle.gateway.house;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.whistle.web.Refusal;

/**
 * Calls a service, and says it in a problem document when there is no answer: 503 when none of its
 * instances can be reached or one breaks off, 504 when one takes too long. After many of those the
 * instance's circuit breaker spares callers the wait for a moment. What it does answer passes,
 * whatever it is.
 */
@Component
public final class Unanswered {

  /** When to try again. */
  public static final Duration RETRY = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);

  private final Instances instances;
  private final CircuitBreakerRegistry breakers;
  private final MeterRegistry meters;

  Unanswered(Instances instances, CircuitBreakerRegistry breakers, MeterRegistry meters) {
    this.instances = instances;
    this.breakers = breakers;
    this.meters = meters;
  }

  /** A call that any instance may answer. */
  @FunctionalInterface
  public interface Call<T> {
    T to(Instance instance) throws Exception;
  }

  /** An instance that refuses everything, for it is about to end. */
  public static final class Closing extends IOException {
    private static final long serialVersionUID = 1L;

    public Closing() {
      super("it is closing");
    }

    /**
     * While Tomcat waits for its last calls, it answers new ones on old connections with a 503 of
     * its own, without having looked at them; a service's own 503 is a problem document.
     */
    public static boolean says(HttpStatusCode status, HttpHeaders headers) {
      return status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()
          && !MediaType.APPLICATION_PROBLEM_JSON.equals(headers.getContentType());
    }
  }

  /**
   * Makes one call that may be made twice: a read, or a write that happens once for its key. Where
   * an instance can't be reached, or breaks off before it answers, the next one is asked.
   *
   * @throws Refusal 503 {@code service-unavailable} or 504 {@code service-too-slow}, or what the
   *     call itself refuses
   */
  public <T> T guard(Service service, Call<T> call) {
    return guard(service, true, call);
  }

  /**
   * The same.
   *
   * @param again whether it may be made twice; otherwise the next instance is asked only where this
   *     one never began
   */
  <T> T guard(Service service, boolean again, Call<T> call) {
    for (Instance instance : instances.inTurn(service)) {
      CircuitBreaker breaker = breakers.circuitBreaker(instance.name());
      if (breaker.tryAcquirePermission()) {
        long begun = System.nanoTime();
        try {
          T answer = call.to(instance);
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
            throw new IllegalStateException("could not call " + instance.name(), failure);
          }
          breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, cause);
          LOG.warn("{} did not answer: {}", instance.name(), cause.toString());
          if (tooSlow(cause)) {
            throw told(service, HttpStatus.GATEWAY_TIMEOUT, "service-too-slow");
          }
          instance.seen(false);
          if (!again && begun(cause)) {
            throw told(service, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
          }
        }
      }
    }
    throw told(service, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
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

  private static boolean begun(IOException cause) {
    return !(cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof Closing);
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
