package org.whistle.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the installation's secrets lie: {@code whistle.secrets}, a folder with {@code vault.key}.
 */
@ConfigurationProperties("whistle")
record VaultSettings(Path secrets) {}
