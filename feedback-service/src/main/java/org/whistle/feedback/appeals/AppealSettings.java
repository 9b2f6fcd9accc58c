package org.whistle.feedback.appeals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Exclusions; {@code whistle.appeals.*}.
 *
 * @param decideWithin working days in which both persons should have decided
 * @param reasons the list of a district's own, else the one that ships
 */
@ConfigurationProperties("whistle.appeals")
public record AppealSettings(
    @DefaultValue("5") int decideWithin,
    @DefaultValue("classpath:org/whistle/feedback/appeals/reasons.json") Resource reasons) {}
