package org.whistle.web;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Writes happen once in every service that has a database with {@code db/web} migrated. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnBean(JdbcClient.class)
class OnceAutoConfiguration {

  @Bean
  IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
    return new IdempotencyKeys(jdbc);
  }

  // The providers are asked late: a configurer of MVC must not drag half the context up with it.
  @Bean
  WebMvcConfigurer writesOnce(
      ObjectProvider<IdempotencyKeys> keys,
      ObjectProvider<PlatformTransactionManager> transactions,
      ObjectProvider<JsonMapper> json) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
            new OnceArgument(
                keys.getObject(),
                new TransactionTemplate(transactions.getObject()),
                json.getObject()));
      }
    };
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService idempotencyKeyCleaner(IdempotencyKeys keys) {
    ScheduledExecutorService cleaner =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forget-old-keys").factory());
    cleaner.scheduleWithFixedDelay(new ForgetOldKeys(keys), 1, 60, TimeUnit.MINUTES);
    return cleaner;
  }
}
