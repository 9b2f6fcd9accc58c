package org.whistle.trace;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which share of traces is sent, from 0 to 1, where any are: who begins one decides for all.
 *
 * @param writes whatever moves a request, by a call or by a clock
 * @param reads lists, searches, counts
 */
@Validated
@ConfigurationProperties("whistle.trace")
record TraceSettings(
    @DefaultValue("1") @DecimalMin("0") @DecimalMax("1") double writes,
    @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1") double reads) {}
