package org.whistle.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;

/** The books of staff, turns and leaves. */
public interface Staffing {

  /** Puts somebody, in place of what stood of that person before. */
  void put(Member member, String by);

  /** Removes somebody with all turns and leaves. */
  void remove(String id);

  List<Member> of(String seatPrefix);

  /** Adds a turn; the same person, seat and beginning again changes that one. */
  void put(DutyTurn turn);

  List<DutyTurn> turns(String seatPrefix, Instant from, Instant until);

  /** A turn, which is removed. */
  Optional<DutyTurn> removeTurn(UUID id);

  /** Adds a leave; the same person and beginning again changes that one. */
  void put(Leave leave);

  List<Leave> leaves(String seatPrefix, Instant from, Instant until);

  Optional<Leave> removeLeave(UUID id);
}
