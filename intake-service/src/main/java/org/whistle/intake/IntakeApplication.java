package org.whistle.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs the intake service. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class IntakeApplication {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(IntakeApplication.class, args);
  }
}
