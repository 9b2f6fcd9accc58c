package org.whistle.feedback.messages.channels;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where intake's instances are, as the gateway is told too; {@code whistle.services.*}. */
@ConfigurationProperties("whistle.services")
record IntakeAddress(@DefaultValue("http://127.0.0.1:8081") List<URI> intake) {}
