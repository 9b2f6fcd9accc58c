package org.whistle.feedback.rates;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.whistle.feedback.rates.model.CaseFacts;

/** The facts of cases, and the figures that follow from them: one transaction writes both. */
public interface RateBook {

  Map<UUID, CaseFacts> load(Collection<UUID> requestIds);

  void save(Collection<CaseFacts> changed);
}
