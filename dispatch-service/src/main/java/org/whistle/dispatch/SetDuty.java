package org.whistle.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.dispatch.model.Duty;
import org.whistle.seal.AuditLog;

/** 值班: the roster is read and changed. */
@Service
public class SetDuty {
  private final Duties duties;
  private final AuditLog log;

  SetDuty(Duties duties, AuditLog log) {
    this.duties = duties;
    this.log = log;
  }

  public List<Duty> all() {
    return duties.all();
  }

  @Transactional
  public void put(List<Duty> changed, Caller caller) {
    for (Duty duty : changed) {
      duties.put(duty, caller.id());
      log.write(
          caller,
          "duty.changed",
          duty.place(),
          Map.of(
              "tier", duty.tier().wire(),
              "pattern", duty.pattern().name().toLowerCase(Locale.ROOT)));
    }
  }
}
