package org.whistle.feedback.messages;

import java.net.URI;

/** Which addresses a web hook or robot may have. */
public interface TargetRule {

  boolean mayBe(URI address);
}
