package org.whistle.intake.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;

/** Somebody calls: what the same telephone said before, so that nobody tells it twice. */
@Component
public class LookUpCaller {
  private final Callers callers;
  private final AuditLog log;

  LookUpCaller(Callers callers, AuditLog log) {
    this.callers = callers;
    this.log = log;
  }

  /** The latest that this caller may see; each look leaves its trace. */
  @Transactional
  public List<Callers.Earlier> earlier(String phone, Caller caller) {
    log.write(caller, "contact.looked-up", log.fingerprint(phone));
    return callers.of(phone, caller);
  }
}
