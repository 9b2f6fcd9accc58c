package org.whistle.feedback.analyses;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Bad ratings; {@code whistle.analyses.*}.
 *
 * @param causes the list of a district's own, else the one that ships
 */
@ConfigurationProperties("whistle.analyses")
public record AnalysisSettings(
    @DefaultValue("classpath:org/whistle/feedback/analyses/causes.json") Resource causes) {}
