package org.whistle.dispatch.model;

import org.whistle.contracts.TaskDoer;

/** Who is to do a task. */
public sealed interface Doer {

  /** Whether this person may answer for it. */
  boolean is(Actor actor);

  /** The same on the wire, and in rows. */
  TaskDoer named();

  /** Whoever sits at a desk. */
  record OfDesk(Desk desk) implements Doer {
    @Override
    public boolean is(Actor actor) {
      return actor.sitsAt(desk);
    }

    @Override
    public TaskDoer named() {
      return new TaskDoer("desk", desk.place(), desk.place());
    }
  }

  /** Whoever works for a unit. */
  record OfUnit(String unit) implements Doer {
    @Override
    public boolean is(Actor actor) {
      return unit.equals(actor.unit());
    }

    @Override
    public TaskDoer named() {
      return new TaskDoer("unit", unit, null);
    }
  }

  /** One person alone, of a desk. */
  record OfPerson(String id, Desk desk) implements Doer {
    @Override
    public boolean is(Actor actor) {
      return id.equals(actor.id());
    }

    @Override
    public TaskDoer named() {
      return new TaskDoer("person", id, desk.place());
    }
  }
}
