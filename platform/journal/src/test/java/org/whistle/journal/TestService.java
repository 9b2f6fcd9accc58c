package org.whistle.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service that remembers what it heard, and does what a test tells it to. */
@SpringBootApplication
class TestService {

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  Recorder recorder() {
    return new Recorder();
  }

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, Recorder recorder) {
    return inbox.follow(recorder);
  }

  static final class Recorder implements Listener {
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    volatile Consumer<Heard> reaction = _ -> {};

    @Override
    public void hear(List<Heard> events) {
      events.forEach(reaction);
      heard.addAll(events);
    }

    List<Heard> heard() {
      synchronized (heard) {
        return List.copyOf(heard);
      }
    }

    /** What was heard of one request, as {@code intake 1}. */
    List<String> of(java.util.UUID requestId) {
      return heard().stream()
          .filter(event -> event.requestId().equals(requestId))
          .map(event -> event.producer() + " " + event.sequence())
          .toList();
    }
  }
}
