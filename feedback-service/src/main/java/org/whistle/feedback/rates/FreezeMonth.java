package org.whistle.feedback.rates;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.rates.FrozenMonths.Frozen;

/** A month is closed with its formula; what changes afterwards is shown beside it. */
@Component
public class FreezeMonth {
  private static final Logger LOG = LoggerFactory.getLogger(FreezeMonth.class);
  private static final String BY_ITSELF = "calendar";
  private static final int YEAR = 12;

  private final FrozenMonths months;
  private final Formulas formulas;
  private final ZoneId zone;

  FreezeMonth(FrozenMonths months, Formulas formulas, WorkingTime working) {
    this.months = months;
    this.formulas = formulas;
    this.zone = working.zone();
  }

  /** Why a month isn't frozen. */
  public enum Refused {
    NOT_OVER,
    FROZEN_BEFORE
  }

  /** It can't be. */
  public static final class NotFrozen extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Refused why;

    NotFrozen(Refused why) {
      super(why.name(), null, false, false);
      this.why = why;
    }

    public Refused why() {
      return why;
    }
  }

  /**
   * By a person, once the month is over.
   *
   * @throws NotFrozen when it isn't, or was frozen before
   */
  @Transactional
  public Frozen freeze(YearMonth month, String by) {
    if (!month.isBefore(YearMonth.from(months.now().atZone(zone)))) {
      throw new NotFrozen(Refused.NOT_OVER);
    }
    if (!months.freeze(Months.number(month), formulas.of(month).version(), by)) {
      throw new NotFrozen(Refused.FROZEN_BEFORE);
    }
    return months.find(Months.number(month)).orElseThrow();
  }

  /** By the calendar; false, for there is nothing more to do at once. */
  @Transactional
  public boolean freezeDue() {
    var today = months.now().atZone(zone).toLocalDate();
    IntStream.rangeClosed(1, YEAR)
        .mapToObj(back -> YearMonth.from(today).minusMonths(back))
        .filter(month -> formulas.of(month).freezes(month, today))
        .filter(month -> months.find(Months.number(month)).isEmpty())
        .filter(month -> months.hasCases(Months.number(month)))
        .filter(
            month -> months.freeze(Months.number(month), formulas.of(month).version(), BY_ITSELF))
        .forEach(month -> LOG.info("The figures of {} are frozen", month));
    return false;
  }
}
