package org.whistle.mending.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.whistle.journal.Heard;
import org.whistle.journal.Inbox;
import org.whistle.journal.Listener;

/** A service that remembers what it heard, and fails as a test tells it to. */
@SpringBootApplication
class MendedService {

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

    /** What was heard of one request, as {@code intake 1}. */
    List<String> of(UUID requestId) {
      synchronized (heard) {
        return heard.stream()
            .filter(event -> event.requestId().equals(requestId))
            .map(event -> event.producer() + " " + event.sequence())
            .toList();
      }
    }
  }
}
