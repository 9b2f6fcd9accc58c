package org.whistle.access;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps what its identities hang on.
 *
 * @param secrets the folder that {@link SecretFolder#prepare} filled
 * @param trusts services that may call this one in their own name, beside the gateway
 */
@ConfigurationProperties("whistle")
record AccessSettings(
    @DefaultValue("data/secrets") Path secrets, @DefaultValue Set<String> trusts) {}
