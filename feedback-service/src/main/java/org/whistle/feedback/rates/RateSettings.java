package org.whistle.feedback.rates;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How figures are kept; {@code whistle.rates.*}.
 *
 * @param formulas every version of them
 * @param fold how often lines of one cell are folded into one
 * @param freeze how often one looks for a month to be frozen by itself
 */
@ConfigurationProperties("whistle.rates")
public record RateSettings(
    @DefaultValue("classpath:org/whistle/feedback/rates/formulas.json") Resource formulas,
    @DefaultValue("5s") Duration fold,
    @DefaultValue("1m") Duration freeze) {}
