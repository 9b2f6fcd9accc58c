package org.whistle.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code whistle.sweep}.
 *
 * @param batch most verdicts of one transaction
 * @param threads how many sweep together when there are more than that
 * @param floor shortest sleep between two looks
 * @param ceiling longest sleep, for clocks that another instance opened
 * @param skew how far the clocks of two databases may differ
 */
@ConfigurationProperties("whistle.sweep")
record SweepSettings(
    @DefaultValue("500") int batch,
    @DefaultValue("2") int threads,
    @DefaultValue("50ms") Duration floor,
    @DefaultValue("1s") Duration ceiling,
    @DefaultValue("50ms") Duration skew) {}
