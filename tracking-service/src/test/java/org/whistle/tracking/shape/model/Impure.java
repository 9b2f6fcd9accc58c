package org.whistle.tracking.shape.model;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** A deliberate violation: a model that knows a framework and looks at the machine's clock. */
@Component
class Impure {
  Instant now() {
    return Instant.now();
  }
}
