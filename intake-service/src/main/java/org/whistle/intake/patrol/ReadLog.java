package org.whistle.intake.patrol;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.seal.AuditLog;
import org.whistle.web.Refusal;

/** Shows a day of the log. That somebody read what others saw is in the audit log. */
@Component
class ReadLog {
  private static final int PAGE = 50;

  private final Lines lines;
  private final AuditLog log;

  ReadLog(Lines lines, AuditLog log) {
    this.lines = lines;
    this.log = log;
  }

  /** A page of a day, the latest first. */
  record Log(LocalDate day, List<Line> lines) {

    boolean more() {
      return lines.size() == PAGE;
    }

    UUID last() {
      return lines.getLast().id();
    }
  }

  Log of(@Nullable LocalDate day, @Nullable UUID before, Caller caller) {
    var asked = day == null ? lines.today() : day;
    var found = lines.of(asked, before, PAGE, caller.scope());
    found.forEach(it -> note(it, caller));
    return new Log(asked, found);
  }

  private void note(Line line, Caller caller) {
    if (!line.by().equals(caller.id())) {
      log.write(caller, "patrol.read", line.id().toString());
    }
  }

  Lines.Picture picture(UUID id, Caller caller) {
    var line = lines.find(id, caller.scope()).orElseThrow(Refusal::notFound);
    note(line, caller);
    return lines.picture(id).orElseThrow(Refusal::notFound);
  }
}
