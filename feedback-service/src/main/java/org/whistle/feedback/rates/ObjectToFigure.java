package org.whistle.feedback.rates;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Caller;
import org.whistle.feedback.rates.Objections.Objection;
import org.whistle.journal.Ids;
import org.whistle.vault.KeptText;
import org.whistle.vault.Vault;

/** Somebody says that a case is counted wrongly in a frozen month: noted, and no figure moves. */
@Component
public class ObjectToFigure {
  private static final String KIND = "objection";

  private final Objections objections;
  private final FrozenMonths months;
  private final Vault vault;

  ObjectToFigure(Objections objections, FrozenMonths months, Vault vault) {
    this.objections = objections;
    this.months = months;
    this.vault = vault;
  }

  /** What became of it. */
  public enum Noted {
    NOTED,
    NOT_FROZEN,
    NO_SUCH_CASE
  }

  /** An objection with its words, unless its resident was forgotten. */
  public record Said(
      UUID requestId, String number, String by, Instant at, Optional<String> words) {}

  public Noted object(YearMonth month, UUID requestId, Caller by, String words) {
    var number = Months.number(month);
    if (months.find(number).isEmpty()) {
      return Noted.NOT_FROZEN;
    }
    if (!objections.hasCase(number, requestId, by.scope())) {
      return Noted.NO_SUCH_CASE;
    }
    var kept = vault.keep(requestId, KIND, by.id(), false, words);
    objections.keep(Ids.next(), number, requestId, by.id(), kept.id());
    return Noted.NOTED;
  }

  public List<Said> read(YearMonth month, Caller caller) {
    return objections.of(Months.number(month), caller.scope()).stream().map(this::said).toList();
  }

  private Said said(Objection it) {
    var words =
        vault.read(it.requestId(), KIND).stream()
            .filter(text -> text.id().equals(it.wordsId()))
            .map(KeptText::text)
            .findFirst();
    return new Said(it.requestId(), it.number(), it.by(), it.at(), words);
  }
}
