package org.whistle.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault of the service on whose class path this module lies. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(VaultSettings.class)
class VaultAutoConfiguration {

  @Bean
  Seal installationSeal(VaultSettings settings) throws IOException {
    var key = Files.readString(settings.secrets().resolve("vault.key")).strip();
    return new Seal(Base64.getDecoder().decode(key));
  }

  @Bean
  Vault vault(DataSource dataSource, Seal installationSeal) {
    return new PostgresVault(JdbcClient.create(dataSource), installationSeal);
  }

  @Bean
  Box box(Seal installationSeal) {
    return new SealBox(installationSeal);
  }
}
