package org.whistle.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Link;
import org.whistle.dispatch.model.Linking;
import org.whistle.dispatch.model.Remainder;
import org.whistle.dispatch.model.Taking;
import org.whistle.dispatch.model.Working;
import org.whistle.dispatch.model.Working.Reply;

/**
 * What continues another request. 余项: pointed, it is in the hands that resolved the first part,
 * answered with the plan's date. What was wished for afterwards waits as any other.
 */
@Component
final class BeginRemainder {
  private static final Actor NOBODY = new Actor("dispatch", null, null);

  private final Remainders remainders;
  private final Links links;

  BeginRemainder(Remainders remainders, Links links) {
    this.remainders = remainders;
    this.links = links;
  }

  /** What this request is the rest of; of almost all nothing, and then nothing is asked. */
  Optional<Remainder> of(UUID id, RequestPointed pointed) {
    return pointed.parent() == null ? Optional.empty() : remainders.find(id);
  }

  /** Its date was given when it was planned; heard late it is still that date. */
  void begin(Life life, Remainder left) {
    var holder = left.holder();
    var plan = new Reply(left.plan().words(), left.plan().by());
    life.attempt(Taking.take(life.handling(), holder));
    life.attempt(Working.respond(life.handling(), holder, plan, Instant.EPOCH));
    life.attempt(new Linking(life.handling(), holder, null).follow(left.of()));
    links.save(new Link(left.id(), left.of(), Link.Kind.FOLLOW_UP));
  }

  /** Said by dispatch, as nobody's move did it. */
  void follow(Life life, UUID parent) {
    life.attempt(new Linking(life.handling(), NOBODY, null).follow(parent));
    links.save(new Link(life.handling().id(), parent, Link.Kind.FOLLOW_UP));
  }
}
