package org.whistle.feedback.messages.residents;

import java.util.Optional;
import java.util.function.Supplier;
import org.whistle.feedback.messages.residents.model.Outcome;

/** Texts that came in, each understood once. */
public interface HeardTexts {

  /** What came of it before. */
  Optional<Outcome> known(String messageId);

  /**
   * Does what follows from it in one transaction with the note that it was heard; or, where it was
   * heard before, tells what came of it.
   *
   * @param phone of which a keyed fingerprint is kept
   */
  Outcome once(String messageId, String phone, Supplier<Outcome> effect);

  /** How many texts of this phone came to nothing within a day, this one included. */
  int answeredToday(String phone);
}
