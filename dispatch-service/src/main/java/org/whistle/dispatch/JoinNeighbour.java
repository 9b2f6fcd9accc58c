package org.whistle.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.dispatch.model.Actor;
import org.whistle.dispatch.model.Bonds;
import org.whistle.dispatch.model.Link;
import org.whistle.dispatch.model.Linking;

/**
 * 我也是: what its resident says is the same as a neighbour's is worked on with that one, where it
 * still lives; whoever has it on the desk may take them apart again.
 */
@Component
final class JoinNeighbour {
  private static final Actor RESIDENT = new Actor("resident", null, null);

  private final Links links;
  private final Handlings handlings;

  JoinNeighbour(Links links, Handlings handlings) {
    this.links = links;
    this.handlings = handlings;
  }

  /** Joins the one that the other is worked on with, should it have joined one itself. */
  void join(Life life, UUID other) {
    var own = links.of(other).filter(it -> it.kind().isOneWork());
    var master = own.map(Link::master).orElse(other);
    handlings
        .find(master)
        .ifPresent(
            it -> {
              var bonds = new Bonds(null, false, links.of(master).orElse(null));
              var wanted = new Link(life.handling().id(), master, Link.Kind.COLLECTIVE);
              var joined = new Linking(life.handling(), RESIDENT, null).join(wanted, it, bonds);
              if (life.attempt(joined).isEmpty()) {
                links.save(wanted);
              }
            });
  }
}
