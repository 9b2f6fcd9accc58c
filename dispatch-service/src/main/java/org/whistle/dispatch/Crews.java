package org.whistle.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whistle.dispatch.model.Attendance;
import org.whistle.dispatch.model.Crew;
import org.whistle.dispatch.model.Member;

/** Who works where, when it is whose turn, and who is away. */
public interface Crews {

  Optional<Member> member(String id);

  /** The people of a seat, with their turns and leaves that aren't over. */
  Crew of(String seat, Instant at);

  /** Every seat with the people that it has then; nothing of what comes later. */
  List<Crew> everybody(Instant at);

  /** What the rosters of all seats say about this moment, by one read. */
  Attendance attendance(Instant at);

  /** Everybody of a desk and of those below it. */
  List<Member> below(String place);

  /** What each of these people has in hand; absent who has nothing. */
  Map<String, Load> loads(Collection<String> members);

  /**
   * Somebody's work.
   *
   * @param overdue what of it is past its promise
   */
  record Load(int open, int overdue) {
    /** Nothing. */
    public static final Load NONE = new Load(0, 0);
  }
}
