package org.whistle.dispatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.model.DutyTurn;
import org.whistle.dispatch.model.Leave;
import org.whistle.dispatch.model.Member;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** 人员, 排班, 请假: a district keeps the books of its places, a unit its own, and each his leave. */
@Service
public class KeepStaff {
  private final Staffing staffing;
  private final Crews crews;
  private final Portraits portraits;
  private final AuditLog log;

  KeepStaff(Staffing staffing, Crews crews, Portraits portraits, AuditLog log) {
    this.staffing = staffing;
    this.crews = crews;
    this.portraits = portraits;
    this.log = log;
  }

  @Transactional
  public void members(List<Member> members, Caller caller) {
    for (var member : members) {
      allow(caller, member.seat());
      crews.member(member.id()).ifPresent(before -> allow(caller, before.seat()));
      staffing.put(member, caller.id());
      log.write(
          caller,
          "staff.put",
          member.id(),
          Map.of("seat", member.seat(), "kind", member.kind().wire()));
    }
  }

  @Transactional
  public void dismiss(String id, Caller caller) {
    allow(caller, known(id).seat());
    staffing.remove(id);
    log.write(caller, "staff.removed", id);
  }

  /** Everybody decides on his own face. */
  @Transactional
  public void portrait(Portrait portrait, Caller caller) {
    portraits.put(known(caller.id()).id(), portrait);
    log.write(caller, "portrait.shown", caller.id());
  }

  @Transactional
  public void noPortrait(Caller caller) {
    portraits.remove(caller.id());
    log.write(caller, "portrait.hidden", caller.id());
  }

  @Transactional
  public void turns(List<DutyTurn> turns, Caller caller) {
    for (var turn : turns) {
      known(turn.member());
      allow(caller, turn.seat());
      staffing.put(turn);
      log.write(
          caller,
          "turn.put",
          turn.member(),
          Map.of("seat", turn.seat(), "from", turn.from().toString()));
    }
  }

  @Transactional
  public void cancelTurn(UUID id, Caller caller) {
    var turn = staffing.removeTurn(id).orElseThrow(Refusal::notFound);
    allow(caller, turn.seat());
    log.write(caller, "turn.removed", turn.member());
  }

  @Transactional
  public void leaves(List<Leave> leaves, Caller caller) {
    for (var leave : leaves) {
      allowLeave(caller, known(leave.member()));
      staffing.put(leave);
      log.write(caller, "leave.put", leave.member(), Map.of("from", leave.from().toString()));
    }
  }

  @Transactional
  public void cancelLeave(UUID id, Caller caller) {
    var leave = staffing.removeLeave(id).orElseThrow(Refusal::notFound);
    allowLeave(caller, known(leave.member()));
    log.write(caller, "leave.removed", leave.member());
  }

  /** Refuses whose books these are not. */
  public void allow(Caller caller, String seat) {
    boolean unit = Character.isLetter(seat.charAt(0));
    boolean district = caller.has(Role.ADMIN, Role.COMMAND);
    boolean own = caller.has(Role.DEPARTMENT, Role.UNIT) && seat.equals(caller.unit());
    boolean place = caller.has(Role.ADMIN, Role.COMMAND, Role.STREET, Role.COMMUNITY);
    if (unit ? !(district || own) : !(place && caller.scope().sees(seat, List.of()))) {
      throw Refusal.forbidden();
    }
  }

  private void allowLeave(Caller caller, Member member) {
    if (!member.id().equals(caller.id())) {
      allow(caller, member.seat());
    }
  }

  private Member known(String id) {
    return crews.member(id).orElseThrow(() -> Refusal.conflict("not-on-staff", id));
  }
}
