package org.whistle.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Puts journal-defaults.properties under everything that a service says itself. */
final class JournalDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Properties defaults;
    try {
      defaults =
          PropertiesLoaderUtils.loadProperties(
              new ClassPathResource("journal-defaults.properties", JournalDefaults.class));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    defaults.put("whistle.journal.instance", instance(environment));
    environment.getPropertySources().addLast(new PropertiesPropertySource("journal", defaults));
  }

  /** Static members of a group need a name that survives a restart; a free port has none. */
  private static String instance(ConfigurableEnvironment environment) {
    String port = environment.getProperty("server.port", "0");
    return port.equals("0") || port.equals("-1") ? UUID.randomUUID().toString() : port;
  }
}
