package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.RequestEvent;

/**
 * A page while its transaction runs; what was said and heard is written at the transaction's end.
 */
final class OpenPage implements Page {
  private final Writer writer;
  private final PageStore.Row row;
  private final Marks marks;
  private final List<Line> lines = new ArrayList<>();
  private boolean waiting;
  private boolean changed;
  private @Nullable String traceparent;

  /** Who writes, and how long a line may be. */
  record Writer(String producer, int longest) {}

  /** One event, as it goes into the journal. */
  record Line(Envelope envelope, String body, Turn turn) {}

  OpenPage(Writer writer, PageStore.Row row) {
    this.writer = writer;
    this.row = row;
    this.marks = Marks.parse(row.marks());
    this.waiting = row.waiting();
  }

  @Override
  public UUID requestId() {
    return row.requestId();
  }

  @Override
  public Instant now() {
    return row.now();
  }

  @Override
  public void say(int cycle, RequestEvent event, Turn turn) {
    String type = EventTypes.nameOf(event.getClass());
    String body = EventJson.write(event);
    int bytes = body.getBytes(UTF_8).length;
    if (bytes > writer.longest()) {
      throw new EventTooLarge(type, bytes, writer.longest());
    }
    long sequence = marks.of(writer.producer()) + 1;
    Marks heard = Marks.parse(marks.without(writer.producer()));
    if (traceparent == null) {
      traceparent = Traces.current();
    }
    lines.add(
        new Line(
            new Envelope(
                Ids.next(),
                requestId(),
                writer.producer(),
                sequence,
                heard,
                cycle,
                now(),
                type,
                traceparent),
            body,
            turn));
    marks.advance(writer.producer(), sequence);
    changed = true;
  }

  /** What is said from here on knows of it. */
  void hear(Envelope envelope) {
    marks.advance(envelope.producer(), envelope.sequence());
    traceparent = envelope.traceparent();
    changed = true;
  }

  void waits(boolean something) {
    changed |= waiting != something;
    waiting = something;
  }

  Marks marks() {
    return marks;
  }

  boolean waiting() {
    return waiting;
  }

  boolean changed() {
    return changed;
  }

  List<Line> lines() {
    return lines;
  }
}
