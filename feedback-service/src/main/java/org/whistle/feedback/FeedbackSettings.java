package org.whistle.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When residents are asked, and when one stops trying.
 *
 * @param tries fruitless tries after which nobody counts as reachable, and
 * @param days on how many different days
 * @param firstTryUrgent continuous time until the first try, for urgent requests
 * @param firstTryGeneral working days until the first try, for all others
 * @param postedDays working days in which a posted answer can be rated
 * @param recheckOneIn of how many visits the street looks at one again; 0 for none
 * @param patience how long a rating waits for news of the resolution that is still on its way
 */
@ConfigurationProperties("whistle.visits")
record FeedbackSettings(
    @DefaultValue("3") int tries,
    @DefaultValue("2") int days,
    @DefaultValue("24h") Duration firstTryUrgent,
    @DefaultValue("2") int firstTryGeneral,
    @DefaultValue("5") int postedDays,
    @DefaultValue("10") int recheckOneIn,
    @DefaultValue("2s") Duration patience) {}
