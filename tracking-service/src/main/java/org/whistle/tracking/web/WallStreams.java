package org.whistle.tracking.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.whistle.catalogue.Catalogue;
import org.whistle.tracking.wall.WallEvent;
import org.whistle.tracking.wall.WallFeed;
import org.whistle.tracking.wall.WallListener;
import org.whistle.tracking.wall.WallListener.Told;

/**
 * Writes what a listener is told as server-sent events, one virtual thread each; ends them before
 * the web server waits for its last calls.
 */
@Component
class WallStreams implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WallStreams.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final WallFeed feed;
  private final Wording wording;
  private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  WallStreams(WallFeed feed, Wording wording) {
    this.feed = feed;
    this.wording = wording;
  }

  /** One event as pages get it. */
  record Happened(
      UUID id,
      String number,
      String type,
      String order,
      String stage,
      String state,
      String tier,
      String place,
      String placeName,
      String category,
      String categoryName,
      String urgency,
      String summary,
      Instant at) {}

  SseEmitter start(WallListener listener, Locale locale) {
    SseEmitter emitter = new SseEmitter(0L);
    Thread writer =
        Thread.ofVirtual().name("wall-stream").unstarted(() -> write(listener, emitter, locale));
    emitter.onCompletion(writer::interrupt);
    emitter.onError(_ -> writer.interrupt());
    greet(emitter);
    writers.add(writer);
    writer.start();
    return emitter;
  }

  /** Goes out with the headers, by the caller's thread: two would write them at once. */
  private void greet(SseEmitter emitter) {
    try {
      emitter.send(
          SseEmitter.event().comment("the wall of " + feed.position()).reconnectTime(1000));
    } catch (IOException nothingIsSentYet) {
      throw new UncheckedIOException(nothingIsSentYet);
    }
  }

  private void write(WallListener listener, SseEmitter emitter, Locale locale) {
    try {
      while (true) {
        Optional<Told> told = listener.next(HEARTBEAT);
        emitter.send(told.map(what -> event(what, locale)).orElseGet(WallStreams::heartbeat));
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("A listener of the wall has gone: {}", gone.toString());
    } catch (InterruptedException ended) {
      LOG.debug("A stream of the wall ends");
    } finally {
      feed.leave(listener);
      writers.remove(Thread.currentThread());
      end(emitter);
    }
  }

  /** The web server has ended it where the listener went first, and lets nobody do it again. */
  private static void end(SseEmitter emitter) {
    try {
      emitter.complete();
    } catch (IllegalStateException ended) {
      LOG.debug("A stream of the wall had ended: {}", ended.toString());
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    writers.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private SseEmitter.SseEventBuilder event(Told told, Locale locale) {
    return switch (told) {
      case Told.Happened(WallEvent event) ->
          SseEmitter.event()
              .id(event.position())
              .name("request")
              .data(happened(event, locale), MediaType.APPLICATION_JSON);
      case Told.Resynchronise _ -> SseEmitter.event().id(feed.position()).name("resync").data("{}");
    };
  }

  private static SseEmitter.SseEventBuilder heartbeat() {
    return SseEmitter.event().comment("heartbeat");
  }

  private Happened happened(WallEvent event, Locale locale) {
    WallEvent.Standing standing = event.standing();
    return new Happened(
        event.id(),
        event.number(),
        event.type(),
        standing.order(),
        standing.stage(),
        standing.state(),
        standing.tier(),
        standing.place(),
        standing.placeName(),
        standing.category(),
        wording.categoryName(standing.category(), locale),
        standing.urgency(),
        Catalogue.standard().summary(standing.category(), standing.placeName(), locale),
        event.at());
  }
}
