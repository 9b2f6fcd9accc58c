package org.whistle.feedback.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.access.Scope;
import org.whistle.feedback.meetings.model.Meeting;
import org.whistle.feedback.meetings.model.Plan;

/** Every meeting that was called. */
public interface Meetings {

  void add(Meeting.Planned planned, String by);

  /** One, where it may be seen. */
  Optional<Meeting> find(UUID id, Scope scope);

  /** The same, and nobody else changes it or its agenda until this transaction ends. */
  Optional<Meeting> lock(UUID id, Scope scope);

  void save(Meeting meeting);

  /** This unit has something to do for it, and sees it. */
  void ask(UUID id, String unit);

  /** Those that begin before a time, the latest first. */
  List<Meeting> list(Scope scope, Instant before, int most);

  /** Those by which somebody is charged with what isn't done. */
  List<Meeting> charging(Scope scope, int most);

  /** The last one of its kind and place that was held before. */
  Optional<Meeting> last(Plan plan);

  /** Those of a place, or of all where none is named, that are closed; the latest first. */
  List<Meeting> closed(String place, int most);

  Instant now();
}
