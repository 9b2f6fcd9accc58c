package org.whistle.intake.requests.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many wrong codes a request forgives within what time. */
@ConfigurationProperties("whistle.query-code")
record CodeSettings(@DefaultValue("10") int tries, @DefaultValue("15m") Duration within) {}
