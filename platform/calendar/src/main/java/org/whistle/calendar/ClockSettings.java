package org.whistle.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code whistle.clocks}.
 *
 * @param limits replaces rules by continuous times: {@code whistle.clocks.limits[take.urgent]=5s}
 * @param hours office hours
 * @param calendars a folder of further years, in the shape of the shipped ones
 */
@ConfigurationProperties("whistle.clocks")
record ClockSettings(
    @DefaultValue Map<String, Duration> limits,
    @DefaultValue("08:00-12:00,14:00-18:00") String hours,
    @Nullable Path calendars) {}
