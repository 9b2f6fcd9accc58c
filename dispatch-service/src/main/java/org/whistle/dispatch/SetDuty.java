package org.whistle.dispatch;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.dispatch.model.Duty;

/** 值班: the roster is read and changed. */
@Service
public class SetDuty {
  private final Duties duties;

  SetDuty(Duties duties) {
    this.duties = duties;
  }

  public List<Duty> all() {
    return duties.all();
  }

  @Transactional
  public void put(List<Duty> changed, String by) {
    changed.forEach(duty -> duties.put(duty, by));
  }
}
