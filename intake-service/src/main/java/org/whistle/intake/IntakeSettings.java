package org.whistle.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose requests these are.
 *
 * @param district six digits; also the place of what can't be located
 * @param zone the district's, which decides the date in a number
 * @param secrets the installation's folder of secrets
 */
@ConfigurationProperties("whistle")
public record IntakeSettings(
    @DefaultValue("990101") String district,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    Path secrets) {}
