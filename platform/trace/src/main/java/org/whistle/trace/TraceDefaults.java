package org.whistle.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Puts trace-defaults.properties under everything that a service says itself. */
final class TraceDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      var defaults =
          PropertiesLoaderUtils.loadProperties(
              new ClassPathResource("trace-defaults.properties", TraceDefaults.class));
      environment.getPropertySources().addLast(new PropertiesPropertySource("trace", defaults));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
