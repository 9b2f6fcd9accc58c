package org.whistle.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.RequestEvent;
import org.whistle.trace.Step;
import org.whistle.trace.Steps;
import org.whistle.trace.Steps.About;
import org.whistle.trace.Steps.Kind;

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
  private final List<Step> steps = new ArrayList<>();
  private @Nullable String number;
  private @Nullable Step cause;

  /** Who writes, how long a line may be, and who follows it. */
  record Writer(String producer, int longest, Steps steps) {}

  /** One event, as it goes into the journal. */
  record Line(Envelope envelope, String body, Turn turn) {}

  OpenPage(Writer writer, PageStore.Row row) {
    this.writer = writer;
    this.row = row;
    this.marks = Marks.parse(row.marks());
    this.waiting = row.waiting();
    this.number = row.number();
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
    say(cycle, event, turn, cause);
  }

  /**
   * Says it.
   *
   * @param because the step that it follows from; null for what runs in this thread
   */
  void say(int cycle, RequestEvent event, Turn turn, @Nullable Step because) {
    String type = EventTypes.nameOf(event.getClass());
    String body = EventJson.write(event);
    int bytes = body.getBytes(UTF_8).length;
    if (bytes > writer.longest()) {
      throw new EventTooLarge(type, bytes, writer.longest());
    }
    long sequence = marks.of(writer.producer()) + 1;
    Marks heard = Marks.parse(marks.without(writer.producer()));
    learn(event);
    Step step = step(Kind.JOURNAL, because == null ? null : because.traceparent(), type);
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
                step.traceparent()),
            body,
            turn));
    marks.advance(writer.producer(), sequence);
    changed = true;
  }

  /** What is said from here on knows of it. */
  Step hear(Envelope envelope) {
    marks.advance(envelope.producer(), envelope.sequence());
    changed = true;
    cause = step(Kind.HEAR, envelope.traceparent(), envelope.type());
    return cause;
  }

  private Step step(Kind kind, @Nullable String after, String type) {
    Step step = writer.steps().begin(kind, after, new About(name(), type));
    steps.add(step);
    return step;
  }

  /** An event that says what the request is called. */
  void learn(RequestEvent event) {
    if (event instanceof RequestPointed pointed) {
      number = pointed.number();
    }
  }

  /** What people call it; null where nobody said it yet. */
  @Nullable String number() {
    return number;
  }

  /** Its number, or else its id. */
  String name() {
    return number == null ? requestId().toString() : number;
  }

  /** Its steps are done with the transaction. */
  void committed() {
    steps.forEach(Step::end);
  }

  /** Its steps came to nothing. */
  void rolledBack() {
    steps.forEach(step -> step.fail("rolled back"));
  }

  @Override
  public Step.Scope follow() {
    return Step.naming(name());
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
