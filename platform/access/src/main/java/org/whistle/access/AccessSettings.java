package org.whistle.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps what its identities hang on.
 *
 * @param secrets the folder that {@link SecretFolder#prepare} filled
 */
@ConfigurationProperties("whistle")
record AccessSettings(@DefaultValue("data/secrets") Path secrets) {}
