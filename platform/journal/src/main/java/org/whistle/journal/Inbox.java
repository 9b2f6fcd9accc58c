package org.whistle.journal;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Turns the topic of requests into events applied once, in the order of cause and effect. */
public interface Inbox {

  /** The function that a service declares as its bean {@code followRequests}. */
  Consumer<Message<List<byte[]>>> follow(Listener listener);
}
