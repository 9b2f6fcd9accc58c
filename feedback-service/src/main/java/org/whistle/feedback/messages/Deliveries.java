package org.whistle.feedback.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Delivery;
import org.whistle.feedback.messages.model.Message.Origin;
import org.whistle.feedback.messages.model.State;

/** The delivery log. */
public interface Deliveries {

  /**
   * Takes what is due, so that no other instance does; also what an instance took and never
   * settled.
   *
   * @param each at most so many of one target at a time, whoever sends them
   * @param lost after which a try that nobody settled counts as lost
   */
  List<Parcel> claim(int each, Duration lost);

  /** Writes down what came of a try, unless the try was taken over meanwhile. */
  void settle(Delivery tried, BiFunction<Delivery, Instant, Delivery> outcome);

  /** Sends one once more; empty when there is none, or it isn't stuck or dropped. */
  Optional<Delivery> redrive(UUID deliveryId);

  /** How many lines a page has. */
  int LINES = 100;

  /** The newest first. */
  List<Entry> log(Wanted wanted);

  /**
   * What a person wants to see.
   *
   * @param before entries older than this one's
   * @param after of those as old as that, the ones that follow this entry
   */
  record Wanted(
      @Nullable State state,
      @Nullable Channel channel,
      @Nullable String recipient,
      @Nullable Instant before,
      @Nullable UUID after) {}

  /** A line of the log; {@code shown} is all that is told of the address. */
  record Entry(
      Delivery delivery, Origin origin, To to, @Nullable String shown, Instant changedAt) {}

  /**
   * Who is told.
   *
   * @param person who is reached, where it is somebody on duty rather than the desk or unit
   * @param onDuty who was on duty there
   */
  record To(String recipient, @Nullable String person, List<String> onDuty) {}
}
