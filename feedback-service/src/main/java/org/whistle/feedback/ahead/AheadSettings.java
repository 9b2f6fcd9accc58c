package org.whistle.feedback.ahead;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What is looked for before anybody asks; {@code whistle.ahead.*}.
 *
 * @param rules every version of them
 * @param look how often one looks
 */
@ConfigurationProperties("whistle.ahead")
record AheadSettings(
    @DefaultValue("classpath:org/whistle/feedback/ahead/rules.json") Resource rules,
    @DefaultValue("30s") Duration look) {}
