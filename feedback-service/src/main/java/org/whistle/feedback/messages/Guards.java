package org.whistle.feedback.messages;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;

/**
 * Stands around every call to the outside, one set of guards a line: a time limit, a circuit
 * breaker, at most so many at once, and a second try where there was no connection. Their metrics
 * are Resilience4j's own.
 */
@Component
public class Guards {
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final TimeLimiterRegistry limiters;
  private final RetryRegistry retries;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Guards(
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      TimeLimiterRegistry limiters,
      RetryRegistry retries) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.limiters = limiters;
    this.retries = retries;
  }

  /** Calls through the guards of a line; whatever fails is a reply too. */
  public Reply through(String line, Callable<Reply> call) {
    var limited =
        TimeLimiter.decorateFutureSupplier(limiters.timeLimiter(line), () -> threads.submit(call));
    var broken = CircuitBreaker.decorateCallable(breakers.circuitBreaker(line), limited);
    var held = Bulkhead.decorateCallable(bulkheads.bulkhead(line), broken);
    try {
      return Retry.decorateCallable(retries.retry(line), held).call();
    } catch (CarriageFailed failed) {
      return failed.reply();
    } catch (CallNotPermittedException open) {
      return Reply.not(Reason.BREAKER_OPEN);
    } catch (BulkheadFullException full) {
      return Reply.not(Reason.TOO_MANY_AT_ONCE);
    } catch (TimeoutException late) {
      return Reply.not(Reason.TIMED_OUT);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Reply.not(Reason.TIMED_OUT);
    } catch (Exception unforeseen) {
      return Reply.not(Reason.FAILED_THERE);
    }
  }
}
