package org.whistle.seal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the archive is kept; {@code whistle.seal.*}.
 *
 * @param every how often what waits is chained
 * @param signEvery how old the last checkpoint may get while something new is chained
 * @param signAfter how many entries are chained at most without a checkpoint
 */
@ConfigurationProperties("whistle.seal")
record SealSettings(
    @DefaultValue("1s") Duration every,
    @DefaultValue("10s") Duration signEvery,
    @DefaultValue("1000") int signAfter) {}
