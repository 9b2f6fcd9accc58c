package org.whistle.gateway.house;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The processes of every service, and whom of them to ask. */
@Component
public final class Instances {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration WITHIN = Duration.ofMillis(900);

  private final HttpClient http;
  private final Map<Service, List<Instance>> all = new EnumMap<>(Service.class);
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  Instances(Services services, HttpClient http) {
    this.http = http;
    for (Service service : Service.values()) {
      var addresses = services.addresses(service);
      all.put(
          service,
          IntStream.range(0, addresses.size())
              .mapToObj(i -> new Instance(service, i + 1, addresses.get(i)))
              .toList());
    }
  }

  /** Asks all at once whether they are ready: by service and by name. */
  public Map<Service, Map<String, Boolean>> look() {
    Map<Instance, CompletableFuture<Boolean>> answers = ask();
    Map<Service, Map<String, Boolean>> ready = new EnumMap<>(Service.class);
    all.forEach(
        (service, instances) -> {
          Map<String, Boolean> states = new TreeMap<>();
          instances.forEach(each -> states.put(each.name(), answers.get(each).join()));
          ready.put(service, states);
        });
    return ready;
  }

  /** Each in its turn; those that weren't ready when last seen come last. */
  List<Instance> inTurn(Service service) {
    List<Instance> turned = new ArrayList<>(all.get(service));
    if (turned.size() > 1) {
      lookNowAndThen();
      Collections.rotate(turned, turn.incrementAndGet());
      turned.sort(Comparator.comparing(instance -> !instance.isReady()));
    }
    return turned;
  }

  /** Where there is a choice, callers have it made by what was seen just before them. */
  private void lookNowAndThen() {
    long now = System.nanoTime();
    long before = looked.get();
    if (now - before > LOOK_EVERY.toNanos() && looked.compareAndSet(before, now)) {
      ask();
    }
  }

  private Map<Instance, CompletableFuture<Boolean>> ask() {
    Map<Instance, CompletableFuture<Boolean>> answers = new HashMap<>();
    all.values().stream().flatMap(List::stream).forEach(each -> answers.put(each, ask(each)));
    return answers;
  }

  private CompletableFuture<Boolean> ask(Instance instance) {
    HttpRequest question =
        HttpRequest.newBuilder(instance.at("/actuator/health/readiness")).timeout(WITHIN).build();
    return http.sendAsync(question, HttpResponse.BodyHandlers.discarding())
        .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
        .whenComplete((ready, _) -> instance.seen(ready));
  }
}
