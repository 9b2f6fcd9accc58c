package org.whistle.seal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SecretFolder;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;

/** A service has an archive in its own database by having this module on its class path. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
      "org.whistle.access.AccessAutoConfiguration"
    })
@EnableConfigurationProperties(SealSettings.class)
class SealAutoConfiguration {

  @Bean
  PostgresArchive archive(JdbcTemplate jdbc, SecretFolder secrets) throws GeneralSecurityException {
    Mac fingerprints = Mac.getInstance("HmacSHA256");
    fingerprints.init(new SecretKeySpec(secrets.auditKey(), "HmacSHA256"));
    return new PostgresArchive(jdbc, fingerprints);
  }

  @Bean
  Loop archiveLoop(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      SealSettings settings,
      Chain.Signer archiveSigner) {
    var chain = new Chain(jdbc, transaction, settings, archiveSigner);
    return new Loop("whistle-seal", chain::chainBatch, Rest.of(settings.every()));
  }

  @Bean
  Chain.Signer archiveSigner(SecretFolder secrets, Environment environment) {
    return Chain.Signer.of(
        environment.getRequiredProperty("spring.application.name"), secrets.sealKeys());
  }

  @Bean
  AuditController auditController(JdbcTemplate jdbc, PostgresArchive archive, Chain.Signer signer) {
    return new AuditController(new AuditEntries(jdbc), archive, signer.service());
  }
}
